package io.github.icprules.oracle;

import io.github.icprules.model.CodeTables;
import io.github.icprules.model.Feature;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What services are offered: the service content types chosen, and features that not everybody may offer. */
final class ServiceContentSheet {

    private static final String TYPES = "miniProgram.serviceContentTypes";
    private static final String FEATURES = "miniProgram.features";

    /** The groups, 生活服务 to 其他. */
    private static final int FIRST_GROUP = 500;

    private static final int LAST_GROUP = 515;

    /** What belongs to the groups is numbered from 1 on, up to 咨询广场. */
    private static final int LAST_TYPE = 176;

    /** 生活缴费 and 招聘, which the platform advises individuals against. */
    private static final int HOUSEHOLD_BILLS = 1;

    private static final int RECRUITMENT = 2;

    /** What provinces require that do not let individuals trade, for any service. */
    private static final List<String> NO_TRADE = List.of("INDIVIDUAL_NON_COMMERCIAL", "INDIVIDUAL_NO_ECOMMERCE");

    private ServiceContentSheet() {}

    static void judge(Case filing, Answers out) {
        if (!Scope.hasServiceData(filing)) {
            return;
        }
        number(filing, out);
        List<Integer> codes = filing.miniProgram().serviceContentTypes();
        for (int i = 0; codes != null && i < codes.size(); i++) {
            code(filing, codes, i, out);
        }
        beyondScope(filing, out);
        mismatch(filing, out);
        commercialByIndividual(filing, out);
        forumByIndividual(filing, out);
        licenceCheck(filing, out);
    }

    /** apply_icp_filing, service_content_types: at least one, at most five. */
    private static void number(Case filing, Answers out) {
        List<Integer> codes = filing.miniProgram().serviceContentTypes();
        if (codes == null) {
            out.unchecked("service-content.none-chosen", "miniProgram", TYPES);
            out.unchecked("service-content.too-many", "miniProgram", TYPES);
        } else if (codes.isEmpty()) {
            out.violation("service-content.none-chosen", Severity.BLOCKING, TYPES);
        } else if (codes.size() > filing.given().number("service-content-most")) {
            out.violation("service-content.too-many", Severity.BLOCKING, TYPES);
        }
    }

    private static void code(Case filing, List<Integer> codes, int at, Answers out) {
        String path = TYPES + "[" + at + "]";
        int code = codes.get(at);
        if (codes.indexOf(code) < at) {
            // What else is to be said of the code was said where it stood first.
            out.violation("service-content.repeated", Severity.WARNING, path);
            return;
        }
        level(filing.request().codeTables(), code, path, out);
        if (code == HOUSEHOLD_BILLS || code == RECRUITMENT) {
            SubjectType type = filing.subject().type();
            if (type == null) {
                out.unchecked("service-content.advised-against-for-individual", path, "subject.type");
            } else if (type.isIndividual()) {
                out.violation("service-content.advised-against-for-individual", Severity.WARNING, path);
            }
        }
    }

    /** query_icp_service_content_types: the platform's list of the day counts; only the second level can be chosen. */
    private static void level(@Nullable CodeTables tables, int code, String path, Answers out) {
        List<ListedCode> list = tables == null ? null : tables.serviceContentTypes();
        if (list != null) {
            ListedCode item = CodeTables.find(list, code);
            if (item == null) {
                out.violation("service-content.not-listed", Severity.BLOCKING, path);
            } else if (item.parent() != null && item.parent() == 0) {
                out.violation("service-content.first-level", Severity.BLOCKING, path);
            }
        } else if (code >= FIRST_GROUP && code <= LAST_GROUP) {
            out.violation("service-content.first-level", Severity.BLOCKING, path);
        } else if (code < 1 || code > LAST_TYPE) {
            out.openPoint("service-content.unknown-code", path);
        }
    }

    /** The platform's page on service content: a unit chooses within its business scope, which an individual has none of. */
    private static void beyondScope(Case filing, Answers out) {
        SubjectType type = filing.subject().type();
        Boolean within = filing.miniProgram().servicesWithinScope();
        if (type == SubjectType.INDIVIDUAL || Boolean.TRUE.equals(within)) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(type, "subject.type");
        needs.ifNull(within, "miniProgram.servicesWithinScope");
        if (needs.isEmpty()) {
            out.violation("service-content.beyond-scope", Severity.WARNING, TYPES);
        } else {
            out.unchecked("service-content.beyond-scope", "miniProgram", needs.places());
        }
    }

    /** Tutorials: the types chosen match what the mini-program really does. */
    private static void mismatch(Case filing, Answers out) {
        Boolean match = filing.miniProgram().servicesMatchContent();
        if (match == null) {
            out.unchecked("service-content.mismatch", "miniProgram", "miniProgram.servicesMatchContent");
        } else if (!match) {
            out.violation("service-content.mismatch", Severity.WARNING, TYPES);
        }
    }

    /** Access providers: an individual's mini-program has no commercial content; some provinces surely say so themselves. */
    private static void commercialByIndividual(Case filing, Answers out) {
        if (provinceRulesTrade(filing)) {
            return;
        }
        Set<Feature> features = filing.miniProgram().features();
        if (features == null
                || features.contains(Feature.PAID_INFORMATION)
                || features.contains(Feature.SELLS_OWN_GOODS)
                || features.contains(Feature.MULTIPLE_MERCHANTS)) {
            byIndividual("service-content.commercial-by-individual", Severity.BLOCKING, filing, out);
        }
    }

    private static boolean provinceRulesTrade(Case filing) {
        for (String value : NO_TRADE) {
            if (filing.provinces()
                    .requirementsOf(
                            SubjectType.INDIVIDUAL, filing.request(), filing.on(), "CONTENT_RESTRICTION", value)) {
                return true;
            }
        }
        return false;
    }

    /** Access providers: an individual runs no forum. */
    private static void forumByIndividual(Case filing, Answers out) {
        Set<Feature> features = filing.miniProgram().features();
        if (features == null || features.contains(Feature.FORUM)) {
            byIndividual("service-content.forum-by-individual", Severity.BLOCKING, filing, out);
        }
    }

    /** The features, if they are given, are those that an individual may not offer. */
    private static void byIndividual(String ruleId, Severity severity, Case filing, Answers out) {
        SubjectType type = filing.subject().type();
        if (type != null && !type.isIndividual()) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(type, "subject.type");
        needs.ifNull(filing.miniProgram().features(), FEATURES);
        if (needs.isEmpty()) {
            out.violation(ruleId, severity, FEATURES);
        } else {
            out.unchecked(ruleId, "miniProgram", needs.places());
        }
    }

    /** Decree 292 articles 7 and 11: what is offered for money, other than own goods, may need a telecom licence. */
    private static void licenceCheck(Case filing, Answers out) {
        Set<Feature> features = filing.miniProgram().features();
        if (features == null) {
            out.unchecked("service-content.licence-check", "miniProgram", FEATURES);
        } else if (features.contains(Feature.PAID_INFORMATION) || features.contains(Feature.MULTIPLE_MERCHANTS)) {
            out.violation("service-content.licence-check", Severity.WARNING, FEATURES);
        }
    }
}
