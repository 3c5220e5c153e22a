package io.github.icprules.examples.quickstart;

import static io.github.icprules.text.Language.ZH;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.batch.BatchAnswer.Evaluated;
import io.github.icprules.wechat.WeChatFiling;
import java.io.PrintStream;
import java.util.stream.Stream;

/** The example of {@code docs/batch.md} on many filings. */
public final class BatchQuickStart {

    private BatchQuickStart() {}

    /**
     * Prints the verdict on each body.
     *
     * @param bodies bodies of WeChat's API as JSON, such as the lines of a file; the method closes the stream
     */
    public static void print(Stream<String> bodies, ObjectMapper mapper, IcpRuleEngine engine, PrintStream out) {
        try (Stream<BatchAnswer<String>> answers =
                Batch.of(engine).evaluate(bodies, body -> WeChatFiling.read(mapper.readValue(body, Object.class)))) {
            answers.forEach(answer -> out.println(
                    answer instanceof Evaluated<String> filing
                            ? filing.report().verdict().in(ZH)
                            : "line " + (answer.index() + 1) + " is no JSON"));
        }
    }
}
