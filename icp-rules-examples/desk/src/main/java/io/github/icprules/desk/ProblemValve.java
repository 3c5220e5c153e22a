package io.github.icprules.desk;

import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Answers with a problem if Tomcat itself refuses a request, for example because it is no HTTP. */
public final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ResponseEntity<byte[]> answer = Answers.problem(
                request, ProblemKind.of(status).problem(), Objects.requireNonNullElse(request.getRequestURI(), "/"));
        try {
            response.setHeader(RequestLog.HEADER, RequestLog.idOf(request));
            Answers.send(response, answer);
            response.finishResponse();
        } catch (IOException e) {
            // The client has left, so there is no reader of the problem.
            response.setStatus(status);
        }
    }
}
