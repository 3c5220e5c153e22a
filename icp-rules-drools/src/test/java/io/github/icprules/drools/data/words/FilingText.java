package io.github.icprules.drools.data.words;

import io.github.icprules.drools.support.Requests;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of an invented filing with the sectors that the mini-program really offers, as a line of a file in JSON lines.
 *
 * @param id the id of the line
 * @param unit the name of the unit; empty for a natural person without a name
 * @param subjectType the type of the subject
 * @param name the name of the mini-program
 * @param introduction its introduction
 * @param remark its remark
 * @param scope the business scope; may be empty
 * @param sectors the sectors that the mini-program offers; empty for everyday business
 * @param isHard whether a word of the texts might mislead
 */
public record FilingText(
        String id,
        String unit,
        SubjectType subjectType,
        String name,
        String introduction,
        String remark,
        String scope,
        Set<String> sectors,
        boolean isHard) {

    private static final Pattern MEMBER =
            Pattern.compile("\"(\\w+)\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\]]*\\]|true|false)");
    private static final Pattern ITEM = Pattern.compile("\"([A-Z_]+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    /** {@return the texts of a file, a line for each filing} */
    public static List<FilingText> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(FilingText::of).toList();
        }
    }

    /** {@return the texts of a resource in the folder of words} */
    static List<FilingText> resource(String name) {
        try (var in = Objects.requireNonNull(
                FilingText.class.getResourceAsStream("/io/github/icprules/drools/words/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(FilingText::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a filing in which only one text speaks} */
    static FilingText of(WordCorpus.Labelled text) {
        boolean isSaid = text.place() != TextPlace.SCOPE;
        return new FilingText(
                text.text(),
                "示例科技有限公司",
                SubjectType.ENTERPRISE,
                text.place() == TextPlace.NAME ? text.text() : "示例记事本",
                text.place() == TextPlace.INTRODUCTION ? text.text() : "",
                text.place() == TextPlace.REMARK ? text.text() : "",
                isSaid ? "" : text.text(),
                text.sectors(),
                false);
    }

    private static FilingText of(String line) {
        Map<String, String> members = new HashMap<>();
        Matcher member = MEMBER.matcher(line);
        while (member.find()) {
            members.put(member.group(1), member.group(2));
        }
        Set<String> sectors = new TreeSet<>();
        ITEM.matcher(members.getOrDefault("sectors", "[]")).results().forEach(item -> sectors.add(item.group(1)));
        String type = text(members, "subjectType");
        return new FilingText(
                text(members, "id"),
                text(members, "unit"),
                SubjectType.valueOf(type.equals("GOVERNMENT") ? "GOVERNMENT_ORGAN" : type),
                text(members, "name"),
                text(members, "intro"),
                text(members, "remark"),
                text(members, "scope"),
                sectors,
                "true".equals(members.get("hard")));
    }

    private static String text(Map<String, String> members, String name) {
        String quoted = members.getOrDefault(name, "\"\"");
        return ESCAPE.matcher(quoted.substring(1, quoted.length() - 1)).replaceAll(FilingText::unescaped);
    }

    private static String unescaped(MatchResult escape) {
        String code = escape.group(1);
        String meant = switch (code.charAt(0)) {
            case 'u' -> String.valueOf((char) Integer.parseInt(code.substring(1), 16));
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> code;
        };
        return Matcher.quoteReplacement(meant);
    }

    /** {@return an otherwise good filing with these texts, with no category ticked} */
    FilingRequest request() {
        boolean isPerson = subjectType == SubjectType.INDIVIDUAL;
        var subject = (isPerson ? Requests.individual() : Requests.enterprise())
                .type(subjectType)
                .region(Region.of(Province.ZHEJIANG));
        if (!isPerson) {
            subject.name(unit).businessScope(scope);
        }
        return Requests.filing(FilingType.NEW_FIRST)
                .subject(subject.build())
                .miniProgram(Requests.miniProgram()
                        .name(name)
                        .introduction(introduction)
                        .remark(remark)
                        .preApprovalCategories(PreApprovalCategory.NONE)
                        .build())
                .build();
    }
}
