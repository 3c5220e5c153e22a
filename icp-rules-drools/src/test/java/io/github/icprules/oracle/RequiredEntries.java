package io.github.icprules.oracle;

import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rule {@code request.input-missing}: apply_icp_filing wants these entries, so a filing without them cannot be sent. */
record RequiredEntries(Case c, Answers out) implements Sheet {

    private static final String RULE = "request.input-missing";
    private static final String OF_APPLETS = "icp_applets.base_info.";

    @Override
    public void judge() {
        // The call makes a new filing. No call changes one.
        if (!c.isNew()) {
            return;
        }
        if (!c.reusesSubjectData()) {
            ofSubject("icp_subject.base_info.");
            principal("icp_subject.principal_info.", c.subject().principal(), PRINCIPAL.path());
            representative("icp_subject.legal_person_info.");
        }
        entry(
                OF_APPLETS + "service_content_types",
                c.miniProgram().serviceContentTypes(),
                PROGRAM + ".serviceContentTypes");
        entry(OF_APPLETS + "nrlx_details", c.miniProgram().preApprovalCategories(), CATEGORIES);
        entry(OF_APPLETS + "comment", c.miniProgram().remark(), REMARK);
        numbers();
        principal("icp_applets.principal_info.", c.miniProgram().principal(), SERVICE_PRINCIPAL.path());
    }

    private void ofSubject(String base) {
        entry(base + "type", c.type(), SUBJECT_TYPE);
        entry(base + "name", c.subject().name(), SUBJECT_NAME);
        entry(base + "province", c.region().province(), PROVINCE);
        entry(base + "city", c.region().city(), "subject.region.city");
        entry(base + "district", c.region().district(), "subject.region.district");
        entry(base + "address", c.subject().contactAddress(), CONTACT);
        SubjectCertificate certificate = c.subject().certificate();
        String organize = "icp_subject.organize_info.certificate_";
        entry(organize + "address", certificate == null ? null : certificate.address(), "subject.certificate.address");
        if (!c.isIndividual()) {
            // An individual repeats the principal's document here, which is no entry of its own.
            List<String> first = Answers.paths(noType());
            entry(organize + "type", certificate == null ? null : certificate.type(), CERTIFICATE_TYPE, first);
            entry(organize + "number", certificate == null ? null : certificate.number(), CERTIFICATE_NUMBER, first);
        }
    }

    private void principal(String api, @Nullable Person person, String path) {
        IdentityDocument document = person == null ? null : person.document();
        Validity validity = document == null ? null : document.validity();
        entry(api + "name", person == null ? null : person.name(), path + ".name");
        entry(api + "mobile", person == null ? null : person.phone(), path + ".phone");
        entry(api + "email", person == null ? null : person.email(), path + ".email");
        entry(api + "emergency_contact", person == null ? null : person.emergencyPhone(), path + ".emergencyPhone");
        entry(api + "certificate_type", document == null ? null : document.type(), path + ".document.type");
        entry(api + "certificate_number", document == null ? null : document.number(), path + ".document.number");
        String dates = path + ".document.validity.";
        entry(api + "certificate_validity_date_start", validity == null ? null : validity.from(), dates + "from");
        Object end = validity == null ? null : validity.until();
        if (end != null || validity == null || !isTrue(validity.indefinite())) {
            entry(api + "certificate_validity_date_end", end, dates + "until");
        }
    }

    /** Name and number of the legal representative of a unit, unless the subject principal has the same number. */
    private void representative(String api) {
        if (c.isIndividual()) {
            return;
        }
        String number = Texts.written(c.numberOf(REPRESENTATIVE));
        String principal = Texts.written(c.numberOf(PRINCIPAL));
        List<String> first;
        if (c.type() == null) {
            first = List.of(SUBJECT_TYPE);
        } else if (number != null && principal != null) {
            if (number.strip().equalsIgnoreCase(principal.strip())) {
                return;
            }
            first = List.of();
        } else {
            first = Answers.paths(absent(number, REPRESENTATIVE.number()), absent(principal, PRINCIPAL.number()));
        }
        Person person = c.subject().legalRepresentative();
        entry(api + "name", person == null ? null : person.name(), REPRESENTATIVE.path() + ".name", first);
        IdentityDocument document = person == null ? null : person.document();
        entry(api + "certificate_number", document == null ? null : document.number(), REPRESENTATIVE.number(), first);
    }

    /**
     * Each item of nrlx_details but "none of these" has a number; the form has no item for some categories of the law. Where an
     * approval is not listed at all, its paper is what is missing, unless the paper is at hand.
     */
    private void numbers() {
        String api = OF_APPLETS + "nrlx_details.code";
        List<PreApproval> held = c.miniProgram().preApprovals();
        boolean onPaperOnly = false;
        for (PreApprovalCategory category : new TreeSet<>(c.ticked())) {
            List<Integer> those = indices(category);
            if (category == PreApprovalCategory.NONE || category.platformCode() == null) {
                continue;
            }
            if (those.isEmpty()) {
                onPaperOnly |= Approvals.hasPaper(c, category, false);
            } else if (Approvals.hasDocument(c, category, false)
                    && those.stream()
                            .noneMatch(i -> Texts.isNotBlank(c.held().get(i).number()))) {
                int first = those.get(0);
                entry(api, c.held().get(first).number(), APPROVALS + "[" + first + "].number");
            }
        }
        if (onPaperOnly) {
            entry(api, held == null ? null : "", APPROVALS);
        }
    }

    private List<Integer> indices(PreApprovalCategory category) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < c.held().size(); i++) {
            if (c.held().get(i).category() == category) {
                indices.add(i);
            }
        }
        return indices;
    }

    private void entry(String api, @Nullable Object value, String path) {
        entry(api, value, path, List.of());
    }

    /**
     * Judges an entry.
     *
     * @param first what is to be known first, because it decides whether the form wants the entry
     */
    private void entry(String api, @Nullable Object value, String path, List<String> first) {
        boolean isBlank =
                (value instanceof String text && text.isBlank()) || (value instanceof List<?> list && list.isEmpty());
        if ((value != null && !isBlank) || isFaulty(api) || first.stream().anyMatch(this::isFaultyAt)) {
            return;
        }
        unmet(RULE, BLOCKING, path, path, first.isEmpty() ? Answers.paths(absent(value, path)) : first);
    }

    private boolean isFaulty(String api) {
        return out.bodyIsFaultyAt(api);
    }

    /** Whether a fault of the body stands at the field of a path. */
    private boolean isFaultyAt(String path) {
        return isFaulty(
                switch (path) {
                    case SUBJECT_TYPE -> "icp_subject.base_info.type";
                    case "subject.principal.document.number" -> "icp_subject.principal_info.certificate_number";
                    default -> "icp_subject.legal_person_info.certificate_number";
                });
    }
}
