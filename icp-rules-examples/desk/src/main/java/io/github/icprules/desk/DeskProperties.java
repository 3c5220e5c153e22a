package io.github.icprules.desk;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the desk.
 *
 * @param limits the limits of requests
 * @param mcp the server of the Model Context Protocol
 */
@ConfigurationProperties("desk")
record DeskProperties(
        @DefaultValue Limits limits, @DefaultValue Mcp mcp) {

    /**
     * The server of the Model Context Protocol.
     *
     * @param origins the sites whose pages may call the server, such as {@code https://desk.example.com}; {@code :*} is any port. A program
     *     sends no origin and is not asked for one
     */
    record Mcp(
            @DefaultValue({"http://localhost:*", "http://127.0.0.1:*", "http://[::1]:*"})
            List<String> origins) {}

    /**
     * The limits of requests. A problem about a limit names the limit and its value.
     *
     * @param body the most bytes of a body
     * @param board the most bytes of the form of the board, which has many filings
     * @param line the most bytes of a line of a batch
     * @param waiting the most bytes of the lines of a batch that were read and have no answer yet
     * @param nesting the most levels of nested JSON
     * @param upload the time in which a body must arrive
     * @param evaluation the time that the work on one request may take
     * @param inFlight the most requests that are worked on at the same time
     * @param batches the most batches at the same time
     */
    record Limits(
            @DefaultValue("2MB") DataSize body,
            @DefaultValue("16MB") DataSize board,
            @DefaultValue("1MB") DataSize line,
            @DefaultValue("16MB") DataSize waiting,
            @DefaultValue("200") int nesting,
            @DefaultValue("10s") Duration upload,
            @DefaultValue("10s") Duration evaluation,
            @DefaultValue("64") int inFlight,
            @DefaultValue("4") int batches) {}
}
