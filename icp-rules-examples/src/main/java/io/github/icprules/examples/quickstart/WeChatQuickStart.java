package io.github.icprules.examples.quickstart;

import static io.github.icprules.text.Language.ZH;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.wechat.WeChatFiling;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The examples of the README and of {@code docs/wechat.md} on bodies of WeChat's API. */
public final class WeChatQuickStart {

    private WeChatQuickStart() {}

    /** Prints the faults of a body, each with the name of the field in WeChat's API. */
    public static void print(String json, PrintStream out) throws JsonProcessingException {
        Object body = new ObjectMapper().readValue(json, Object.class);
        FilingReport report = IcpRuleEngine.load().evaluate(WeChatFiling.read(body));
        report.violations()
                .forEach(violation -> out.println(
                        violation.apiField() + ": " + violation.message().in(ZH)));
    }

    /** Evaluates a body with further data. */
    public static FilingReport judge(String json, @Nullable Object context, ObjectMapper mapper, IcpRuleEngine engine)
            throws JsonProcessingException {
        Object body = mapper.readValue(json, Object.class);
        FilingRequest request = WeChatFiling.read(body, context);
        FilingReport report = engine.evaluate(request);
        return report;
    }
}
