package io.github.icprules.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.Province;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Filings as JSON, one in each line: filings and WeChat bodies of several kinds of subjects in every province, with a defect or without,
 * each with a reference of its own. All people and companies are invented.
 */
final class GeneratedFilings {

    /** One of so many lines is no filing. */
    static final int BAD_EVERY = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REFERENCE = "示例-00000000";
    private static final List<String> VARIANTS = variants();
    private static final List<String> BAD = List.of(
            "{\"reference\":\"%s\",\"filingType\":\"NEW_FRIST\"}",
            "{\"reference\":\"%s\",\"filingType\":\"NEW_FIRST\",\"subject\":{\"name\":\"样例甲\"",
            "{\"wechat\":{},\"context\":{\"reference\":\"%s\",\"evaluatedOn\":\"soon\"}}",
            "not a filing, %s");

    private GeneratedFilings() {}

    /** {@return the lines, of which one in {@value #BAD_EVERY} is no filing} */
    static Stream<String> linesWithBad(long number) {
        return LongStream.range(0, number)
                .mapToObj(i -> i % BAD_EVERY == BAD_EVERY / 2
                        ? BAD.get((int) (i / BAD_EVERY % BAD.size())).formatted(reference(i))
                        : line(i));
    }

    /** {@return a line; the same for the same number} */
    static String line(long i) {
        // The multiplier mixes kinds, provinces and defects, so that parts of the input are alike.
        int variant = (int) Math.floorMod(i * 7_919, (long) VARIANTS.size());
        return VARIANTS.get(variant).replace(REFERENCE, reference(i));
    }

    /** {@return the reference of a line} */
    static String reference(long i) {
        return "示例-%08d".formatted(i);
    }

    /** {@return the number of different filings} */
    static int kinds() {
        return VARIANTS.size();
    }

    private static List<String> variants() {
        List<String> variants = new ArrayList<>();
        for (Province province : Province.values()) {
            for (SampleFiling filing : List.of(Filings.enterprise(), Filings.soleTrader(), Filings.individual())) {
                addFiling(variants, filing.in(province));
                for (Defect defect : List.of(
                        Defects.misreadIdNumber(),
                        Defects.shortRemark(),
                        Defects.shortPhoneNumber(),
                        Defects.listedUnfiled())) {
                    addFiling(variants, filing.in(province).with(defect));
                }
            }
            for (Map<String, Object> body :
                    List.of(WeChatBodies.authorised(), WeChatBodies.individual(), WeChatBodies.soleTrader())) {
                variants.add(json(Map.of(
                        "wechat",
                        body,
                        "context",
                        Map.of("reference", REFERENCE, "evaluatedOn", Filings.DAY.toString()))));
            }
        }
        return variants;
    }

    private static void addFiling(List<String> variants, SampleFiling filing) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reference", REFERENCE);
        tree.putAll(filing.request().asTree());
        tree.put("reference", REFERENCE);
        variants.add(json(tree));
    }

    private static String json(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written as JSON.", e);
        }
    }
}
