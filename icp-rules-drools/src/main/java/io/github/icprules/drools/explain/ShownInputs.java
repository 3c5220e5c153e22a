package io.github.icprules.drools.explain;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.explain.Input;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows inputs of a filing in an explanation. Names of persons, numbers, phones and addresses are masked. For a text that the
 * applicant wrote freely, only the length is shown, because such a text can name a person at any position.
 */
final class ShownInputs {

    private static final String DAY = "evaluatedOn";
    private static final String ATTRIBUTES = "attributes.";

    /**
     * A number, a day or a code. A code has no blank and no word, because a word of four letters, or one in small letters, could be
     * the name of a person.
     */
    private static final Pattern CODE =
            Pattern.compile("(?=.{1,50}$)(?=.*\\d)(?:[A-Z]{1,3}(?![A-Za-z])|[a-z](?![A-Za-z])|[0-9._/:+-])++");

    private static final Text FILLED_IN = Text.of("（已填写）", "(given)");
    private static final Text NONE = Text.of("（空）", "(none)");
    private static final Text YES = Text.of("是", "yes");
    private static final Text NO = Text.of("否", "no");
    private static final int MOST_ITEMS = 8;

    /** Texts that the applicant writes freely. */
    private static final Set<String> FREE =
            Set.of("MiniProgram.introduction", "MiniProgram.remark", "Subject.remark", "Subject.businessScope");

    /** Names that may be names of units or of individuals. */
    private static final Set<String> OF_SUBJECT = Set.of(
            "Subject.name",
            "SubjectCertificate.holder",
            "PreApproval.holder",
            "SubmittedMaterial.sealText",
            "PlatformState.registeredName",
            "FilingHistory.filedName");

    /** Names of persons, and names that were read from a paper of a person or of a unit. */
    private static final Set<String> OF_PERSON = Set.of("Person.name", "ReadText.name", "ReadText.legalRepresentative");

    /** Texts with a few known forms, and these forms. Any other text could name a person. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "Picture.format", Pattern.compile("(?i)jpe?g|jfif|png|bmp|gif|webp|hei[cf]|avif|tiff?|pdf|svg"),
            "Region.city", Pattern.compile("\\d{6}|\\p{IsHan}{1,14}(?:市|州|盟|地区|区|县)"),
            "Region.district", Pattern.compile("\\d{6}|\\p{IsHan}{1,14}(?:市|区|县|旗)"));

    private final Filing filing;

    ShownInputs(Filing filing) {
        this.filing = filing;
    }

    /** Returns the input at a path. */
    Input at(String path) {
        return new Input(
                path,
                WeChatFields.ofPath(path).orElse(null),
                path.equals(DAY) ? same(filing.on().toString()) : value(path));
    }

    /** Returns the value at a path; {@code null} if the value is absent or the path does not exist. */
    private @Nullable Text value(String path) {
        if (path.startsWith(ATTRIBUTES)) {
            Map<String, Object> attributes = filing.request().attributes();
            Object value = attributes == null ? null : attributes.get(path.substring(ATTRIBUTES.length()));
            return value == null ? null : attribute(value);
        }
        Object owner = filing.request();
        Component component = null;
        for (Step step : RequestPath.of(path).steps()) {
            component =
                    owner instanceof Record ? RecordShape.of(owner.getClass()).component(step.name()) : null;
            owner = component == null || owner == null ? null : component.of(owner);
            if (owner instanceof List<?> list && step.isItem()) {
                owner = step.index() >= 0 && step.index() < list.size() ? list.get(step.index()) : null;
            }
        }
        return owner == null || component == null ? null : shown(component, owner);
    }

    /** Nothing is known of the texts of the caller: with a digit and without a Chinese character, a text is a number or a code. */
    private static Text attribute(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? YES : NO;
        }
        if (value instanceof List<?> items) {
            return number(items);
        }
        if (!(value instanceof String text)) {
            return same(PersonalData.maskNumbersIn(value.toString()));
        }
        return CODE.matcher(text).matches() ? same(PersonalData.maskNumbersIn(text)) : length(text);
    }

    private static Text length(String text) {
        int length = Texts.length(text);
        return Text.of("（%s 个字）".formatted(length), "(%s characters)".formatted(length));
    }

    private static Text number(Collection<?> items) {
        return items.isEmpty()
                ? NONE
                : Text.of(items.size() + " 项", items.size() == 1 ? "1 item" : items.size() + " items");
    }

    private Text shown(Component component, Object value) {
        if (value instanceof Collection<?> items) {
            return shownItems(component, items);
        }
        if (value instanceof String text) {
            return shownText(component.toString(), text);
        }
        if (value instanceof Boolean truth) {
            return truth ? YES : NO;
        }
        if (value instanceof Term term) {
            return term.label();
        }
        if (value instanceof LocalDate && component.name().equals("birthDate")) {
            return FILLED_IN;
        }
        return value instanceof Record ? FILLED_IN : same(PersonalData.maskNumbersIn(value.toString()));
    }

    private Text shownItems(Component component, Collection<?> items) {
        if (items.isEmpty()) {
            return NONE;
        }
        boolean isListed = items.size() <= MOST_ITEMS
                && items.stream().allMatch(item -> item instanceof Enum<?> || item instanceof Number);
        return isListed
                ? Texts.joined(
                        items.stream().map(item -> shown(component, item)).toList(), "、", ", ")
                : number(items);
    }

    private Text shownText(String component, String text) {
        if (Texts.isBlank(text)) {
            return Text.of("（空白）", "(blank)");
        }
        if (FREE.contains(component)) {
            return length(text);
        }
        if (component.equals("MiniProgram.name")) {
            return same(PersonalData.maskNumbersInPublicName(text));
        }
        Pattern form = FORMS.get(component);
        if (form != null) {
            return form.matcher(text).matches() ? same(text) : length(text);
        }
        boolean isOfUnit = OF_SUBJECT.contains(component) && filing.byUnit().isYes();
        if (isOfUnit) {
            return same(PersonalData.maskNumbersIn(text));
        }
        boolean isName = OF_SUBJECT.contains(component) || OF_PERSON.contains(component);
        return same(String.valueOf(isName ? PersonalData.maskName(text) : PersonalData.mask(text)));
    }

    private static Text same(String text) {
        return Text.of(text, text);
    }
}
