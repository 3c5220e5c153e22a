package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.drools.condition.Constants;
import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.Cities.City;
import io.github.icprules.drools.data.codes.Districts;
import io.github.icprules.drools.data.codes.Districts.District;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a change in words. */
final class ChangeTexts {

    private static final Pattern NUMBERS =
            Pattern.compile(".*\\.(?:phone|email|emergencyPhone|number|\\w+Number|address|contactAddress)");
    private static final Pattern NAMES_OF_PERSONS =
            Pattern.compile("(?:subject|miniProgram)\\.(?:principal|legalRepresentative|administrator)\\.name");
    private static final Pattern NAMES_OF_SUBJECT =
            Pattern.compile("subject\\.name|.*\\.holder|.*\\.filedName|.*\\.registeredName");

    private static final Set<String> REGIONS = Set.of("city", "district");
    private static final Pattern CODE_OF_REGION = Pattern.compile("\\d{6}");

    private static final Text NO_CONDITION = Text.of("", "");
    private static final Text BLANK = Text.of("空", "blank");

    private ChangeTexts() {}

    /**
     * Returns the description of a change.
     *
     * @param before the filing before the change
     * @param start the filing to be repaired; its type of subject decides whether a name can be the name of a person
     */
    static ProposedChange of(Candidate change, FilingRequest before, FilingRequest start, InputTexts texts) {
        Map<String, Object> tree = before.asTree();
        String path = change.path();
        Component component =
                RequestPath.of(path).component(FilingRequest.class).orElseThrow();
        Object standing = RequestPath.of(path).in(tree);
        Text oldValue = standing == null ? null : words(component, masked(path, standing, start));
        Text newValue = change.value() == null ? null : words(component, masked(path, change.value(), start));
        if (change.kind() == ChangeKind.FILL && change.item() instanceof String role) {
            newValue = texts.name(role, before);
        }
        if (!change.isKnown() && change.item() instanceof Map<?, ?> paper) {
            newValue = object(paper);
        }
        switch (change.kind()) {
            case TICK -> {
                oldValue = null;
                newValue = words(component, String.valueOf(change.item()));
            }
            case UNTICK -> {
                oldValue = words(component, String.valueOf(change.item()));
                newValue = null;
            }
            default -> {}
        }
        Text label = texts.name(path, before);
        return new ProposedChange(
                path,
                change.paths().subList(1, change.paths().size()),
                WeChatFields.ofPath(path)
                        .or(() -> fieldOfPaper(change.value() == null ? change.item() : change.value()))
                        .orElse(null),
                change.kind(),
                oldValue,
                newValue,
                change.onlyIfTrue(),
                change.isKnown()
                        ? sentence(change, label, oldValue, newValue)
                        : OpenTexts.sentence(change, before, texts));
    }

    /** Returns the field of a paper; empty if the value is no paper, or if the API has no field for it. */
    private static Optional<String> fieldOfPaper(@Nullable Object value) {
        return value instanceof Map<?, ?> paper && paper.get("material") instanceof String material
                ? WeChatFields.ofMaterial(
                        Material.valueOf(material),
                        paper.get("side") instanceof String side ? IdSide.valueOf(side) : null)
                : Optional.empty();
    }

    /** Masks a text according to its path, even if the text does not look like a number or a name. */
    private static Object masked(String path, Object value, FilingRequest request) {
        if (!(value instanceof String text)) {
            return value;
        }
        SubjectType subject = request.subject().type();
        boolean isOfUnit = subject != null && !subject.isIndividual();
        if (NUMBERS.matcher(path).matches()) {
            return String.valueOf(PersonalData.mask(text));
        }
        return NAMES_OF_PERSONS.matcher(path).matches()
                        || (!isOfUnit && NAMES_OF_SUBJECT.matcher(path).matches())
                ? String.valueOf(PersonalData.maskName(text))
                : text;
    }

    private static Text sentence(Candidate change, Text label, @Nullable Text before, @Nullable Text after) {
        Text old = before == null ? BLANK : before;
        Text now = after == null ? BLANK : after;
        Text plain = switch (change.kind()) {
            case CHOOSE_TYPE ->
                worded("备案类型由“%s”改选“%s”", "Choose the filing type \"%2$s\" instead of \"%1$s\"", old, now);
            case REMOVE ->
                change.value() == null
                        ? worded("从%s中删除“%s”", "Remove \"%2$s\" from %1$s", label, old)
                        : worded("删除%s中重复的选项", "Remove what is there twice from %s", label);
            case UNTICK ->
                isNoneLeft(change)
                        ? worded(
                                "在%s中取消勾选“%s”，改选“以上都不涉及”",
                                "Untick \"%2$s\" in %1$s and tick \"none of these\"", label, old)
                        : worded("在%s中取消勾选“%s”", "Untick \"%2$s\" in %1$s", label, old);
            case TICK -> worded("在%s中勾选“%s”", "Tick \"%2$s\" in %1$s", label, now);
            case FILL ->
                change.item() != null
                        ? worded("%s改由%s担任", "Let %2$s be %1$s", label, now)
                        : before == null
                                ? worded("%s填写“%s”", "Enter \"%2$s\" as %1$s", label, now)
                                : worded("%s由“%s”改为“%s”", "Change %s from \"%s\" to \"%s\"", label, old, now);
            case ADD_PAPER -> worded("补交“%s”", "Add \"%s\"", now);
            case RENAME, RETAKE, RENEW, REPLACE_PAPER -> throw new IllegalStateException("No new value is known.");
        };
        Text condition = condition(change);
        return Text.of(
                plain.in(Language.ZH) + condition.in(Language.ZH) + "。",
                plain.in(Language.EN) + condition.in(Language.EN) + '.');
    }

    private static Text condition(Candidate change) {
        if (!change.onlyIfTrue()) {
            return NO_CONDITION;
        }
        return switch (change.kind()) {
            case ADD_PAPER -> Text.of("（须确有这份材料）", ", if there is one");
            case FILL ->
                change.path().equals("subject.certificate.holder")
                        ? Text.of(
                                "（仅限证件上确实是这个名称；不是的，先到登记机关换发证件）",
                                ", if the certificate really has this name; if not, have the certificate reissued first")
                        : Text.of("（须属实）", ", if this is true");
            case UNTICK ->
                change.path().endsWith(".features")
                        ? Text.of("（仅限确已去掉这一功能）", ", if the mini-program no longer has it")
                        : Text.of("（仅限实际不涉及）", ", if it does not apply");
            default -> Text.of("（须属实）", ", if this is true");
        };
    }

    private static boolean isNoneLeft(Candidate change) {
        return List.of(PreApprovalCategory.NONE.name()).equals(change.value())
                && !PreApprovalCategory.NONE.name().equals(change.item());
    }

    /** Returns a sentence with values in its places. */
    static Text worded(String chinese, String english, Text... values) {
        return Text.of(filled(chinese, Language.ZH, values), filled(english, Language.EN, values));
    }

    private static String filled(String pattern, Language language, Text... values) {
        return pattern.formatted(
                Arrays.stream(values).map(value -> value.in(language)).toArray());
    }

    /** Returns a value of a tree in words. */
    private static Text words(Component component, Object value) {
        if (value instanceof Boolean truth) {
            return truth ? Text.of("是", "yes") : Text.of("否", "no");
        }
        if (component.type().isEnum() && value instanceof String name) {
            return Constants.named(component.type(), name)
                    .filter(Text.class::isInstance)
                    .<Text>map(Text.class::cast)
                    .orElseGet(() -> Text.of(name, name));
        }
        if (value instanceof List<?> items) {
            return Texts.joined(
                    items.stream().map(item -> words(component, item)).toList());
        }
        if (value instanceof Map<?, ?> object) {
            return object(object);
        }
        String text = String.valueOf(value);
        // The code of a city is as long as a short number, and is no number of a person.
        if (REGIONS.contains(component.name()) && CODE_OF_REGION.matcher(text).matches()) {
            return region(text);
        }
        String masked = PersonalData.maskNumbersIn(text);
        return masked.isBlank() ? BLANK : Text.of(masked, masked);
    }

    /** Returns the name of a city or a district with its code. */
    private static Text region(String code) {
        return Stream.concat(
                        Cities.bundled().all().stream()
                                .filter(city -> code.equals(String.valueOf(city.code())))
                                .map(City::name),
                        Districts.all().stream()
                                .filter(district -> code.equals(district.code()))
                                .map(District::name))
                .findFirst()
                .map(name -> worded("%s（%s）", "%s (%s)", Text.of(name, name), Text.of(code, code)))
                .orElse(Text.of(code, code));
    }

    /**
     * Returns the words for an object: the kind of a paper, the days of a validity, or the name of a person or another object.
     */
    static Text object(Map<?, ?> object) {
        if (object.get("material") instanceof String material) {
            Text kind = Material.valueOf(material);
            if (object.get("category") instanceof String category) {
                return worded("%s（%s）", "%s (%s)", kind, PreApprovalCategory.valueOf(category));
            }
            return object.get("side") instanceof String side
                    ? worded("%s（%s）", "%s (%s)", kind, IdSide.valueOf(side))
                    : kind;
        }
        if (object.get("category") instanceof String category) {
            return PreApprovalCategory.valueOf(category);
        }
        if (object.containsKey("from") || object.containsKey("until")) {
            Object from = object.get("from");
            Object until = object.get("until");
            return Text.of(
                    (from == null ? "" : from) + " 至 " + (until == null ? "长期" : until),
                    (from == null ? "" : from) + " to " + (until == null ? "no end" : until));
        }
        if (object.get("validity") instanceof Map<?, ?> term) {
            return object(term);
        }
        String name = object.get("name") instanceof String text ? PersonalData.maskName(text) : null;
        return name == null ? BLANK : Text.of(name, name);
    }
}
