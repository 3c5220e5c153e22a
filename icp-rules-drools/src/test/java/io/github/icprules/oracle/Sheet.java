package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of one theme, which judge a filing. A sheet inherits the names of severities, roles and common paths. */
interface Sheet {

    Severity LEGAL = Severity.LEGAL;
    Severity BLOCKING = Severity.BLOCKING;
    Severity WARNING = Severity.WARNING;
    Severity INFO = Severity.INFO;

    Role PRINCIPAL = Role.PRINCIPAL;
    Role REPRESENTATIVE = Role.REPRESENTATIVE;
    Role SERVICE_PRINCIPAL = Role.SERVICE_PRINCIPAL;
    Role ADMINISTRATOR = Role.ADMINISTRATOR;

    // Paths that several themes report.
    String PROGRAM = "miniProgram";
    String NAME = "miniProgram.name";
    String REMARK = "miniProgram.remark";
    String FEATURES = "miniProgram.features";
    String CATEGORIES = "miniProgram.preApprovalCategories";
    String APPROVALS = "miniProgram.preApprovals";
    String LISTED = "miniProgram.listing.listed";
    String SUBJECT = "subject";
    String SUBJECT_TYPE = "subject.type";
    String SUBJECT_NAME = "subject.name";
    String SUBJECT_REMARK = "subject.remark";
    String PROVINCE = "subject.region.province";
    String CONTACT = "subject.contactAddress";
    String CERTIFICATE = "subject.certificate";
    String CERTIFICATE_TYPE = "subject.certificate.type";
    String CERTIFICATE_NUMBER = "subject.certificate.number";
    String HISTORY = "subject.history";
    String FILINGS = "subject.history.filings";
    String SERVICE_COUNT = "subject.history.serviceCount";
    String ITEMS = "change.items";
    String PREVIOUS_TYPE = "change.previousSubjectType";
    String MATERIALS = "materials";
    String FILING_TYPE = "filingType";

    /** {@return the filing} */
    Case c();

    /** {@return what is said of it} */
    Answers out();

    /** Judges the filing. */
    void judge();

    /** {@return the constants with these names, which blanks separate} */
    static <E extends Enum<E>> Set<E> named(Class<E> type, String names) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String name : names.isEmpty() ? new String[0] : names.split(" ", -1)) {
            constants.add(Enum.valueOf(type, name));
        }
        return constants;
    }

    /** {@return the path if something is missing there; else nothing} */
    default String missing(boolean isMissing, String path) {
        return isMissing ? path : "";
    }

    /** {@return the path if the input is absent; else nothing} */
    default String absent(@Nullable Object input, String path) {
        return input == null ? path : "";
    }

    /** {@return the path of the type of subject if the type is absent; else nothing} */
    default String noType() {
        return absent(c().type(), SUBJECT_TYPE);
    }

    /** {@return the path of the province if it is absent; else nothing} */
    default String noProvince() {
        return absent(c().province(), PROVINCE);
    }

    /** {@return the path of the subject's remark if it is absent; else nothing} */
    default String noRemark() {
        return absent(c().subject().remark(), SUBJECT_REMARK);
    }

    /** {@return the path of the items ticked if they are absent; else nothing} */
    default String noTicks() {
        return absent(c().miniProgram().preApprovalCategories(), CATEGORIES);
    }

    /** {@return the path of the features if they are absent; else nothing} */
    default String noFeatures() {
        return absent(c().miniProgram().features(), FEATURES);
    }

    /** Reports a violation, or that the rule cannot decide because something is missing: paths, and lists of them. */
    default void unmet(String rule, Severity severity, String at, String openAt, Object... missing) {
        List<String> paths = Answers.paths(missing);
        if (paths.isEmpty()) {
            out().violation(rule, severity, at);
        } else {
            out().open(rule, openAt, paths);
        }
    }

    /** Reports a violation unless an input is true; if the input is absent, the rule cannot decide. */
    default void must(@Nullable Boolean met, String rule, Severity severity, String at, String openAt) {
        must(met, rule, severity, at, openAt, at);
    }

    /** The same if the violation has another path than the input. */
    default void must(
            @Nullable Boolean met, String rule, Severity severity, String at, String openAt, Object... missing) {
        if (met == null) {
            out().unchecked(rule, openAt, missing);
        } else if (!met) {
            out().violation(rule, severity, at);
        }
    }

    /** Reports of a unit, and of what may be one, what is not known to be true. */
    default void mustOfUnit(@Nullable Boolean met, String rule, Severity severity, String at, String openAt) {
        if (!c().isIndividual() && !isTrue(met)) {
            unmet(rule, severity, at, openAt, noType(), absent(met, at));
        }
    }

    /** Requires a material, or reports that the rule cannot decide because something is missing. */
    default void needed(
            String rule, Material material, @Nullable Severity ifMissing, String openAt, Object... missing) {
        List<String> paths = Answers.paths(missing);
        if (paths.isEmpty()) {
            out().material(rule, material, ifMissing);
        } else {
            out().open(rule, openAt, paths);
        }
    }

    /** {@return whether an input passes a test; {@code null} if the input is absent} */
    default <T> @Nullable Boolean is(@Nullable T input, Predicate<T> test) {
        return input == null ? null : (Boolean) test.test(input);
    }

    /** {@return whether two inputs are equal; {@code null} if one is absent} */
    default @Nullable Boolean equal(@Nullable Object one, @Nullable Object other) {
        return (one == null || other == null) ? null : (Boolean) one.equals(other);
    }

    /** {@return the opposite; {@code null} if it is unknown} */
    default @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : !value;
    }

    /** {@return whether an input is true, not merely unknown} */
    default boolean isTrue(@Nullable Boolean value) {
        return value != null && value;
    }

    /** {@return whether an input is false, not merely unknown} */
    default boolean isFalse(@Nullable Boolean value) {
        return value != null && !value;
    }

    /** {@return the requirement of this value that is reported; {@code null} if there is none} */
    default @Nullable Requirement requirement(String parameter, String value) {
        return Requirement.of(c(), parameter, value);
    }

    /** {@return all that is reported about one thing} */
    default List<Requirement> requirements(String parameter) {
        return Requirement.all(c(), parameter);
    }

    /** Reports that a provincial requirement is not met, or that this is open; nothing if there is no requirement. */
    default void unmet(
            @Nullable Requirement requirement,
            String rule,
            Severity ceiling,
            String at,
            String openAt,
            Object... missing) {
        if (requirement != null) {
            unmet(rule, requirement.row().atMost(ceiling), at, openAt, requirement.needs(missing));
        }
    }

    /** Requires the material of a provincial requirement, or reports that this is open; nothing if there is no requirement. */
    default void calls(
            @Nullable Requirement requirement,
            String rule,
            Severity ceiling,
            Material paper,
            String openAt,
            Object... missing) {
        List<String> needs = requirement == null ? List.of() : requirement.needs(missing);
        if (!needs.isEmpty()) {
            out().open(rule, openAt, needs);
        } else if (requirement != null) {
            out().requiredMaterial(rule, paper, requirement.row().atMost(ceiling));
        }
    }

    /** Reports an open point that a provincial requirement leaves; nothing if there is no requirement. */
    default void leavesOpen(@Nullable Requirement requirement, String rule, String at, Object... missing) {
        if (requirement != null) {
            out().open(rule, at, requirement.needs(missing));
        }
    }

    /** Reports an open point if sources state something and no source is sure. */
    default void unsettled(String parameter, String rule, String at, Object... missing) {
        if (Requirement.isUnsettled(c(), parameter)) {
            out().open(rule, at, Requirement.openFor(c(), parameter, missing));
        }
    }

    /** {@return whether a text contains a word of a list, independent of how it is typed} */
    default boolean mentions(@Nullable String text, String words) {
        return c().given().words(words).areMentionedIn(text);
    }
}
