package io.github.icprules.drools.provinces;

import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.corpus.FilingNotation;
import io.github.icprules.drools.corpus.FilingNotation.Names;
import io.github.icprules.drools.corpus.NotationText;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialSubject;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For each provincial requirement a filing in which the requirement makes a difference, and a filing in which it does not, for the
 * province, the kind of subject and the kind of filing of a row of {@code provinces.csv}. {@code provinces.cases} contains
 * the filings and describes its format.
 */
final class ProvincialCases {

    /** The rows that apply in all provinces are tried in this province, unless it has its own row for the parameter. */
    private static final Province ANY = Province.HUNAN;

    private static final List<ProvincialRequirement> ROWS =
            ProvincialRequirements.bundled().rows();
    private static final List<FilingType> FILINGS =
            List.of(FilingType.NEW_FIRST, FilingType.CHANGE_ALL, FilingType.CANCEL_SUBJECT);
    private static final List<SubjectType> SUBJECTS =
            Stream.of(ProvincialSubject.values()).map(ProvincialCases::typeOf).toList();

    private static final String DECLARATION = "示例备注，本人承诺如实备案";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern VALUE = Pattern.compile("<([\\w -]+)>");
    private static final Pattern BASE = Pattern.compile("(enterprise|individual)\\b;?");
    private static final Pattern SHOWN = Pattern.compile("(\\w+)(?: as ([A-Z_, ]+?))?(?: for ([A-Z_, ]+))?");

    private static final String FILE = "provinces.cases";
    private static final List<NotationText> LINES = NotationText.resource("provinces/" + FILE);
    private static final List<NotationText> DEFINITIONS =
            LINES.stream().filter(line -> !isCase(line)).toList();
    /** The names, by the values that fill their definitions. */
    private static final Map<Map<String, String>, Names> NAMES = new ConcurrentHashMap<>();

    /**
     * The cases, by the kind in the second column and the name of the requirement. A requirement of individuals has its own entry if
     * another rule covers it: {@code NAME@INDIVIDUAL}.
     */
    private static final Map<String, List<Case>> CASES = LINES.stream()
            .filter(ProvincialCases::isCase)
            .map(ProvincialCases::read)
            .collect(Collectors.groupingBy(each -> each.kind() + ' ' + each.name()));

    private ProvincialCases() {}

    private static boolean isCase(NotationText line) {
        return line.whole().contains(" | ");
    }

    private static Case read(NotationText line) {
        List<String> columns = List.of(line.whole().split(" *\\| *", -1));
        Matcher shown = SHOWN.matcher(columns.get(1));
        if (columns.size() != 4 || !shown.matches()) {
            throw line.wrong("expected four columns");
        }
        return new Case(
                shown.group(1),
                columns.get(0),
                columns.get(2),
                columns.get(3),
                constants(shown.group(2), FilingType::valueOf, FILINGS),
                constants(shown.group(3), SubjectType::valueOf, SUBJECTS));
    }

    private static <T> List<T> constants(@Nullable String names, Function<String, T> constant, List<T> otherwise) {
        return names == null
                ? otherwise
                : Stream.of(names.split(", ", -1)).map(constant).toList();
    }

    /** A row, tried with a subject type and a filing type. */
    record Situation(ProvincialRequirement row, SubjectType type, FilingType filing) {

        /**
         * {@return the filing that differs like this from a filing in order}
         *
         * <p>In a filing in order, the legal representative lives in the province and holds both roles.
         */
        FilingRequest read(String difference) {
            String[] byKind = difference.split(" // ", -1);
            Map<String, String> values = values();
            String text = filled(values, byKind[individual() ? byKind.length - 1 : 0]);
            Matcher base = BASE.matcher(text);
            String head = "%s %s in %s; materials=[]; "
                    .formatted(
                            base.lookingAt() ? base.group(1) : individual() ? "individual-in-order" : "unit-in-order",
                            filing,
                            province());
            String filing = head + (base.lookingAt() ? text.substring(base.end()) : text);
            NotationText written = new NotationText("%s, %s, %s".formatted(FILE, row.meaning(), filing), 1, filing);
            FilingNotation read = FilingNotation.read(written, NAMES.computeIfAbsent(values, Situation::names));
            written.requireEnd();
            return read.on(RuleVerifier.DAY);
        }

        private Province province() {
            return provinceOf(row);
        }

        private boolean individual() {
            return type == SubjectType.INDIVIDUAL;
        }

        private static Names names(Map<String, String> values) {
            return Names.of(DEFINITIONS.stream()
                    .map(text -> new NotationText(FILE, text.line(), filled(values, text.whole())))
                    // A row without a number defines no age.
                    .filter(text -> !VALUE.matcher(text.whole()).find())
                    .toList());
        }

        private static String filled(Map<String, String> values, String text) {
            return VALUE.matcher(text)
                    .replaceAll(value -> values.getOrDefault(value.group(1), Matcher.quoteReplacement(value.group())));
        }

        private Map<String, String> values() {
            Map<String, String> values = new HashMap<>();
            values.put("province", province().name());
            values.put("elsewhere", (province() == Province.HENAN ? Province.HEBEI : Province.HENAN).name());
            values.put("code", String.valueOf(province().code()));
            values.put("name", province().chinese());
            values.put("type", type.name());
            values.put(
                    "certificate",
                    switch (type) {
                        case GOVERNMENT_ORGAN -> "GOVERNMENT_CREDIT_CODE";
                        case PUBLIC_INSTITUTION -> "INSTITUTION_CREDIT_CODE";
                        case SOCIAL_ORGANISATION -> "SOCIAL_CREDIT_CODE";
                        default -> "BUSINESS_LICENCE";
                    });
            values.put("declaration", DECLARATION);
            List<Integer> numbers = NUMBER.matcher(row.value())
                    .results()
                    .map(number -> Integer.valueOf(number.group()))
                    .toList();
            if (!numbers.isEmpty()) {
                int first = numbers.get(0);
                int last = numbers.get(numbers.size() - 1);
                values.put("n", String.valueOf(first));
                values.put("n-1", String.valueOf(first - 1));
                // Of two limits, the second applies to units. Of two ages, the second applies to women.
                values.put("limit", String.valueOf(individual() ? first : last));
                values.put("limit-1", String.valueOf((individual() ? first : last) - 1));
                values.put("women", String.valueOf(last));
                values.put("words n", "好".repeat(first));
                values.put("declaration n", declaration(first));
                values.put("declaration n-1", declaration(first - 1));
            }
            return values;
        }

        private static String declaration(int characters) {
            return DECLARATION + "好".repeat(Math.max(0, characters - DECLARATION.length()));
        }
    }

    /**
     * A filing for a requirement.
     *
     * @param kind required, permitted or further
     * @param name the parameter of the row, or its parameter and value
     * @param filing a filing in which the requirement makes a difference; a filing that is permitted; a further filing
     * @param last a filing in which a requirement makes no difference; the description of a further filing
     * @param filings the filing types to try, as far as the row applies to them
     * @param subjects the subject types to try, as far as the row applies to them
     */
    record Case(
            String kind,
            String name,
            String filing,
            String last,
            List<FilingType> filings,
            List<SubjectType> subjects) {}

    /** {@return the cases of a kind for the name of a parameter, or of a parameter and its value} */
    static List<Case> of(String kind, String name) {
        return CASES.getOrDefault(kind + ' ' + name, List.of());
    }

    /** {@return the case of a row for a kind of subject: what it requires, or else what it permits; {@code null} if there is none} */
    static @Nullable Case caseOf(ProvincialRequirement row, ProvincialSubject subject) {
        String name = row.meaning().name();
        return Stream.of(
                        subject == ProvincialSubject.INDIVIDUAL
                                ? of("required", name + "@INDIVIDUAL")
                                : List.<Case>of(),
                        of("required", name),
                        of("permitted", name))
                .flatMap(List::stream)
                .findFirst()
                .orElse(null);
    }

    /** {@return the subject type that represents a kind of subject} */
    static SubjectType typeOf(ProvincialSubject subject) {
        return switch (subject) {
            case ENTERPRISE -> SubjectType.ENTERPRISE;
            case GOVERNMENT -> SubjectType.GOVERNMENT_ORGAN;
            case INSTITUTION -> SubjectType.PUBLIC_INSTITUTION;
            case SOCIAL_ORGANISATION -> SubjectType.SOCIAL_ORGANISATION;
            case INDIVIDUAL -> SubjectType.INDIVIDUAL;
        };
    }

    /** {@return the first of some types that belongs to a kind of subject, or else the type that represents the kind} */
    static SubjectType typeOf(ProvincialSubject subject, List<SubjectType> tried) {
        return tried.stream()
                .filter(type -> ProvincialSubject.of(type) == subject)
                .findFirst()
                .orElse(typeOf(subject));
    }

    /**
     * {@return the province in which a row is tried}
     *
     * <p>A row for every province has no effect in a province that has its own row for the same subjects.
     */
    static Province provinceOf(ProvincialRequirement row) {
        if (row.province() != null) {
            return row.province();
        }
        Set<Province> taken = ROWS.stream()
                .filter(other -> other.parameter() == row.parameter() && other.isOfInterest() && other.meets(row))
                .map(ProvincialRequirement::province)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Stream.concat(Stream.of(ANY), Stream.of(Province.values()))
                .filter(province -> !taken.contains(province))
                .findFirst()
                .orElse(ANY);
    }
}
