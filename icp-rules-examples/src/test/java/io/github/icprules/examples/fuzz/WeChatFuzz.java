package io.github.icprules.examples.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.wechat.WeChatFiling;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies for WeChat's API and their contexts, as trees. */
class WeChatFuzz {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final List<Object> SAMPLES =
            Trees.samples(Path.of(System.getProperty("basedir", ""), "samples", "wechat"));
    private static final List<Object> BODIES =
            SAMPLES.stream().filter(sample -> isBody((Map<?, ?>) sample)).toList();
    private static final List<Object> CONTEXTS =
            SAMPLES.stream().filter(sample -> !isBody((Map<?, ?>) sample)).toList();
    private static final List<String> WORDS = Trees.words(SAMPLES);

    @FuzzTest(maxDuration = "60s")
    void bodies_and_contexts(byte[] bytes) {
        check(new Choices(bytes));
    }

    /** Makes a body, now and then a context, and has both judged. */
    static void check(Choices choices) {
        Hostile hostile = new Hostile(choices, WORDS);
        boolean isContextChanged = choices.onceIn(3);
        Object context = choices.onceIn(2)
                ? Map.of("evaluatedOn", "2026-11-24")
                : isContextChanged ? Trees.changed(choices.of(CONTEXTS), choices, hostile) : choices.of(CONTEXTS);
        Object body = Trees.changed(choices.of(BODIES), choices, hostile);
        Promises.judge(ENGINE, read(body, context, isContextChanged));
    }

    /** A body never throws; a context may be refused if it is not as described. */
    private static FilingRequest read(@Nullable Object body, @Nullable Object context, boolean isContextChanged) {
        try {
            return Promises.soon(() -> WeChatFiling.read(body, context));
        } catch (IllegalArgumentException e) {
            if (!isContextChanged) {
                throw e;
            }
            Promises.isPlain(e.getMessage());
            return Promises.soon(() -> WeChatFiling.read(body));
        }
    }

    private static boolean isBody(Map<?, ?> sample) {
        return sample.containsKey("icp_subject");
    }
}
