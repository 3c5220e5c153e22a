package io.github.icprules.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.spark.InputPart.Kind;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a job does: the options, the rules, the day and the parts of the input. The plan is written before the first part, so that a
 * later run can continue, or refuse if anything differs.
 *
 * @param today the day for filings that name none
 * @param named the options and rules by name
 * @param parts the parts of the input, with their digests
 */
record JobPlan(LocalDate today, Map<String, String> named, List<InputPart> parts) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Text NOT_GIVEN = Text.of("未给出", "not given");

    /** {@return the plan as JSON} */
    byte[] toJson() throws IOException {
        ObjectNode plan = MAPPER.createObjectNode();
        plan.put("today", today.toString());
        ObjectNode names = plan.putObject("named");
        named.forEach(names::put);
        ArrayNode list = plan.putArray("parts");
        for (InputPart part : parts) {
            list.addObject()
                    .put("file", part.file())
                    .put("source", part.source())
                    .put("kind", part.kind().name())
                    .put("start", part.start())
                    .put("length", part.length())
                    .put("linesBefore", part.linesBefore())
                    .put("lines", part.lines())
                    .put("sha256", part.sha256());
        }
        return MAPPER.writeValueAsBytes(plan);
    }

    /** {@return the plan in JSON} */
    static JobPlan of(byte[] json) throws IOException {
        JsonNode plan = MAPPER.readTree(json);
        Map<String, String> named = new TreeMap<>();
        plan.path("named")
                .properties()
                .forEach(entry -> named.put(entry.getKey(), entry.getValue().asText()));
        List<InputPart> parts = new ArrayList<>();
        for (JsonNode part : plan.path("parts")) {
            parts.add(new InputPart(
                    parts.size(),
                    part.path("file").asText(),
                    part.path("source").asText(),
                    Kind.valueOf(part.path("kind").asText()),
                    part.path("start").asLong(),
                    part.path("length").asLong(),
                    part.path("linesBefore").asLong(),
                    part.path("lines").asLong(),
                    part.path("sha256").asText()));
        }
        return new JobPlan(LocalDate.parse(plan.path("today").asText()), named, parts);
    }

    /** Refuses to continue under other options or rules. */
    void refuseOther(Map<String, String> now, String output) {
        List<Text> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(named.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String before = named.get(name);
            String after = now.get(name);
            if (!Objects.equals(before, after)) {
                differences.add(new Sentence(
                        "%s 原来是 %s，现在是 %s",
                        "%s was %s, now it is %s",
                        name,
                        before == null ? NOT_GIVEN : before,
                        after == null ? NOT_GIVEN : after));
            }
        }
        refuse(differences, output);
    }

    /**
     * Refuses to continue with another input.
     *
     * @param files the lengths of the files of the input now, by name
     */
    void refuseOtherFiles(Map<String, Long> files, String output) {
        Map<String, Long> before = lengths(parts);
        List<Text> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(files.keySet());
        for (String name : names) {
            Long length = before.get(name);
            Long now = files.get(name);
            if (length == null) {
                differences.add(new Sentence("输入文件 %s 是新的", "the input file %s is new", name));
            } else if (now == null) {
                differences.add(new Sentence("输入文件 %s 不见了", "the input file %s is gone", name));
            } else if (!length.equals(now)) {
                differences.add(new Sentence(
                        "输入文件 %s 原来有 %s 字节，现在有 %s 字节",
                        "the input file %s had %s bytes, now it has %s", name, length, now));
            }
        }
        refuse(differences, output);
    }

    /** Refuses to continue if a part of the input has other content. */
    void refuseOtherContent(List<InputPart> counted, String output) {
        List<Text> differences = new ArrayList<>();
        for (InputPart part : counted) {
            if (!part.sha256().equals(parts.get(part.number()).sha256())) {
                differences.add(new Sentence(
                        "输入文件 %s 第 %s 字节至第 %s 字节的内容变了",
                        "the input file %s has other content between byte %s and byte %s",
                        part.source(),
                        part.start(),
                        part.start() + part.length()));
            }
        }
        refuse(differences, output);
    }

    /** {@return the bytes in the parts of each file, by name} */
    static Map<String, Long> lengths(List<InputPart> parts) {
        Map<String, Long> lengths = new TreeMap<>();
        parts.forEach(part -> lengths.merge(part.source(), part.length(), Long::sum));
        return lengths;
    }

    private static void refuse(List<Text> differences, String output) {
        if (!differences.isEmpty()) {
            throw new JobRefusedException(new Sentence(
                    "%s 是另一个作业的输出：%s；应为同一作业，或者另一个输出文件夹",
                    "%s was started by another job: %s; expected the same job, or another output folder",
                    output,
                    Sentence.joined(differences, "；", "; ")));
        }
    }
}
