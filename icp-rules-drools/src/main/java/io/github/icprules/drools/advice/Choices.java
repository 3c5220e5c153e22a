package io.github.icprules.drools.advice;

import io.github.icprules.advice.AnswerForm;
import io.github.icprules.advice.NextQuestion.Choice;
import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.Cities.City;
import io.github.icprules.drools.data.codes.Districts;
import io.github.icprules.drools.data.codes.Districts.District;
import io.github.icprules.drools.data.codes.ServiceContents;
import io.github.icprules.drools.facts.subject.RegionNames;
import io.github.icprules.drools.findings.DeclaredAttribute;
import io.github.icprules.format.RegionCode;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The choices of a question, in the words of an applicant. */
final class Choices {

    /** The input that is a list of service content types. */
    static final String SERVICE_CONTENTS = "miniProgram.serviceContentTypes";

    /** The input that is the list of papers. */
    static final String MATERIALS = "materials";

    private static final String PROVINCE = "subject.region.province";
    private static final String CITY = "subject.region.city";
    private static final String DISTRICT = "subject.region.district";

    private static final List<Choice> YES_NO =
            List.of(new Choice(true, Text.of("是", "yes")), new Choice(false, Text.of("否", "no")));

    /** The types of most subjects, which a form shows first. */
    private static final List<SubjectType> USUAL =
            List.of(SubjectType.ENTERPRISE, SubjectType.SOLE_TRADER, SubjectType.INDIVIDUAL);

    private static final Map<Province, String> AUTONOMOUS = Map.of(
            Province.INNER_MONGOLIA, "内蒙古自治区",
            Province.GUANGXI, "广西壮族自治区",
            Province.TIBET, "西藏自治区",
            Province.NINGXIA, "宁夏回族自治区",
            Province.XINJIANG, "新疆维吾尔自治区");

    private static final List<Province> MUNICIPALITIES =
            List.of(Province.BEIJING, Province.TIANJIN, Province.SHANGHAI, Province.CHONGQING);

    private final FilingRequest request;
    private final FilingReport report;

    Choices(FilingRequest request, FilingReport report) {
        this.request = request;
        this.report = report;
    }

    /** Returns the choices for an attribute of a rule pack; empty if the attribute is free. */
    static List<Choice> ofAttribute(DeclaredAttribute attribute) {
        return attribute.kind() == AnswerForm.YES_NO
                ? YES_NO
                : attribute.choices().stream()
                        .map(choice -> new Choice(choice, Text.of(choice, choice), List.of(), null))
                        .toList();
    }

    /** Returns the choices at a path with a type; empty if the input is free. */
    List<Choice> of(String path, Class<?> type) {
        return switch (path) {
            case PROVINCE -> provinces();
            case CITY -> cities();
            case DISTRICT -> districts();
            case SERVICE_CONTENTS -> serviceContents();
            case MATERIALS -> materials();
            default -> type == Boolean.class || type == boolean.class ? YES_NO : constants(path, type);
        };
    }

    private List<Choice> constants(String path, Class<?> type) {
        if (!type.isEnum()) {
            return List.of();
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> fits(path, constant))
                .sorted(Comparator.comparing(
                        constant -> USUAL.contains(constant) ? USUAL.indexOf(constant) : USUAL.size()))
                .map(constant -> new Choice(
                        ((Enum<?>) constant).name(),
                        constant instanceof Term term ? term : Text.of(constant.toString(), constant.toString())))
                .toList();
    }

    /**
     * Returns whether a constant is possible at a path. A person has a personal document, a subject of a known type has a
     * certificate of this type, and a category has a box in the form of the platform.
     */
    private boolean fits(String path, Object constant) {
        if (constant instanceof PreApprovalCategory category) {
            return category.platformCode() != null;
        }
        if (!(constant instanceof CertificateType certificate)) {
            return true;
        }
        if (path.endsWith(".document.type")) {
            return certificate.isPersonal();
        }
        SubjectType subject = request.subject().type();
        return !path.equals("subject.certificate.type")
                || subject == null
                || certificate.subjectTypes().contains(subject);
    }

    /** Returns the provinces; the province of the city if the city is known. */
    private List<Choice> provinces() {
        Optional<Province> known = Optional.ofNullable(region().city()).flatMap(RegionCode::province);
        return Stream.of(Province.values())
                .filter(province -> known.isEmpty() || known.get() == province)
                .map(province -> new Choice(province.name(), province, List.of(fullName(province)), null))
                .toList();
    }

    private static String fullName(Province province) {
        return AUTONOMOUS.getOrDefault(province, province.chinese() + (MUNICIPALITIES.contains(province) ? "市" : "省"));
    }

    private List<Choice> cities() {
        Province known = region().province();
        return Cities.bundled().all().stream()
                .filter(city -> known == null || city.isIn(known))
                .map(city -> choice(city, known == null))
                .toList();
    }

    private static Choice choice(City city, boolean dependsOnProvince) {
        String code = String.valueOf(city.code());
        return new Choice(
                code,
                Text.of(city.name(), city.name()),
                List.of(city.shortName()),
                dependsOnProvince ? RegionCode.province(code).map(Enum::name).orElse(null) : null);
    }

    /**
     * Returns the districts of the city, or of the province if the city is unknown: those in the list of the platform if the filing
     * has the list. The result is empty if the city and the province are unknown.
     */
    private List<Choice> districts() {
        String city = region().city();
        Province province = region().province();
        List<ListedCode> listed = tables().districts();
        if (city == null && province == null) {
            return List.of();
        }
        return listed != null && city != null
                ? listed(listed, district -> city.equals(String.valueOf(district.parent())), code -> code.toString())
                : Districts.all().stream()
                        .filter(district -> city == null
                                ? RegionCode.province(district.code()).orElse(null) == province
                                : city.equals(district.city()))
                        .map(district -> choice(district, city == null))
                        .toList();
    }

    private static Choice choice(District district, boolean dependsOnCity) {
        String name = district.name();
        return new Choice(
                district.code(),
                Text.of(name, name),
                district.shortName().stream().toList(),
                dependsOnCity ? district.city() : null);
    }

    private List<Choice> serviceContents() {
        List<ListedCode> listed = tables().serviceContentTypes();
        return listed == null
                ? ServiceContents.bundled().all().stream()
                        .filter(type -> !type.isFirstLevel())
                        .map(type -> new Choice(type.code(), type.name()))
                        .toList()
                : listed(listed, type -> type.parent() != null && type.parent() != 0, code -> code);
    }

    /** Returns the items of a list of the platform that have a name. */
    private static List<Choice> listed(
            List<ListedCode> list, Predicate<ListedCode> isOffered, Function<Integer, Object> value) {
        List<Choice> choices = new ArrayList<>();
        for (ListedCode item : list) {
            String name = item.name();
            if (name != null && isOffered.test(item)) {
                choices.add(new Choice(value.apply(item.code()), Text.of(name, name)));
            }
        }
        return List.copyOf(choices);
    }

    /** Returns the papers that the filing needs, each side of an identity document as a paper of its own. */
    private List<Choice> materials() {
        Map<Object, Choice> papers = new LinkedHashMap<>();
        for (MaterialRequirement needed : report.requirements()) {
            if (needed.material().providedBy() == ProvidedBy.DEVELOPER_PREPARES) {
                for (Choice paper : papers(needed)) {
                    papers.putIfAbsent(paper.value(), paper);
                }
            }
        }
        return List.copyOf(papers.values());
    }

    private static List<Choice> papers(MaterialRequirement needed) {
        Material material = needed.material();
        if (WeChatFields.ofMaterial(material, IdSide.FRONT).equals(WeChatFields.ofMaterial(material, IdSide.BACK))) {
            return List.of(paper(needed, null));
        }
        List<Choice> sides = new ArrayList<>();
        for (IdSide side : IdSide.values()) {
            sides.add(paper(needed, side));
        }
        return sides;
    }

    private static Choice paper(MaterialRequirement needed, @Nullable IdSide side) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("material", needed.material().name());
        Text label = needed.title();
        PreApprovalCategory category = needed.category();
        if (category != null) {
            value.put("category", category.name());
        }
        if (side != null) {
            value.put("side", side.name());
            label = Text.of(
                    label.in(Language.ZH) + '（' + side.chinese() + '）',
                    label.in(Language.EN) + " (" + side.english() + ')');
        }
        return new Choice(Collections.unmodifiableMap(value), label);
    }

    private CodeTables tables() {
        CodeTables given = request.codeTables();
        return given == null ? CodeTables.none() : given;
    }

    private Region region() {
        Region region = RegionNames.coded(request).subject().region();
        return region == null ? Region.of(null) : region;
    }
}
