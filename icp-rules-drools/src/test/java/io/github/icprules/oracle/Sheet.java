package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import java.util.List;
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

    /** Reports a violation, or that the rule cannot decide because paths are missing. */
    default void unmet(String rule, Severity severity, String at, String openAt, String... missing) {
        unmet(rule, severity, at, openAt, Answers.paths(missing));
    }

    /** The same with a list of what is missing. */
    default void unmet(String rule, Severity severity, String at, String openAt, List<String> missing) {
        if (missing.isEmpty()) {
            out().violation(rule, severity, at);
        } else {
            out().unchecked(rule, openAt, missing);
        }
    }

    /** Reports a violation unless an input is true; if the input is absent, the rule cannot decide. */
    default void must(@Nullable Boolean met, String rule, Severity severity, String at, String openAt) {
        must(met, rule, severity, at, openAt, at);
    }

    /** The same if the violation has another path than the input. */
    default void must(
            @Nullable Boolean met, String rule, Severity severity, String at, String openAt, String... missing) {
        if (met == null) {
            out().unchecked(rule, openAt, missing);
        } else if (!met) {
            out().violation(rule, severity, at);
        }
    }

    /** Requires a material, or reports that the rule cannot decide because paths are missing. */
    default void needed(
            String rule, Material material, @Nullable Severity ifMissing, String openAt, String... missing) {
        List<String> needs = Answers.paths(missing);
        if (needs.isEmpty()) {
            out().material(rule, material, ifMissing);
        } else {
            out().unchecked(rule, openAt, needs);
        }
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

    /** Reports that a provincial requirement is not met, or that this is open. */
    default void unmet(
            Requirement requirement, String rule, Severity ceiling, String at, String openAt, String... missing) {
        unmet(rule, requirement.row().atMost(ceiling), at, openAt, requirement.needs(missing));
    }

    /** The same with a list of what is missing. */
    default void unmet(
            Requirement requirement, String rule, Severity ceiling, String at, String openAt, List<String> missing) {
        unmet(rule, requirement.row().atMost(ceiling), at, openAt, requirement.needs(missing));
    }

    /** Requires the material of a provincial requirement, or reports that this is open. */
    default void calls(
            Requirement requirement, String rule, Severity ceiling, Material paper, String openAt, String... missing) {
        calls(requirement, rule, ceiling, paper, openAt, List.of(missing));
    }

    /** The same with a list of what is missing. */
    default void calls(
            Requirement requirement,
            String rule,
            Severity ceiling,
            Material paper,
            String openAt,
            List<String> missing) {
        List<String> needs = requirement.needs(missing);
        if (needs.isEmpty()) {
            out().requiredMaterial(rule, paper, requirement.row().atMost(ceiling));
        } else {
            out().unchecked(rule, openAt, needs);
        }
    }

    /** Reports an open point that a provincial requirement leaves. */
    default void leavesOpen(Requirement requirement, String rule, String at, String... missing) {
        out().unchecked(rule, at, requirement.needs(missing));
    }

    /** Reports an open point if sources state something and no source is sure. */
    default void unsettled(String parameter, String rule, String at, String... missing) {
        if (Requirement.isUnsettled(c(), parameter)) {
            out().unchecked(rule, at, Requirement.openFor(c(), parameter, missing));
        }
    }
}
