package io.github.icprules.consumer;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;

/** Computes a digest of the reports on the filings of the test fixtures, to compare the reports of different class paths. */
final class Answers {

    private Answers() {}

    /** Prints whether a script engine with the name mvel is available, and a digest of the reports, in one line. */
    public static void main(String[] arguments) {
        System.out.println(hasMvel() + " " + digest());
    }

    static boolean hasMvel() {
        return new ScriptEngineManager().getEngineByName("mvel") != null;
    }

    static String digest() {
        IcpRuleEngine engine = IcpRuleEngine.load();
        Stream<FilingRequest> filings = Stream.concat(
                Filings.all().stream().map(filing -> filing.request()),
                Stream.of(WeChatFiling.read(WeChatBodies.enterprise(), Map.of("evaluatedOn", Filings.DAY.toString()))));
        List<Map<String, Object>> reports = filings.map(
                        filing -> engine.evaluate(filing).asTree(Language.ZH))
                .toList();
        return reports.size() + " reports " + Integer.toHexString(reports.hashCode());
    }
}
