package io.github.icprules.oracle;

import io.github.icprules.model.CodeTables;
import io.github.icprules.model.Feature;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.SubjectType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code service-content.*}: the service content types chosen, and features that not everybody may offer. */
record ServiceContentSheet(Case c, Answers out) implements Sheet {

    private static final String TYPES = "miniProgram.serviceContentTypes";

    /** The groups, 生活服务 to 其他. */
    private static final int FIRST_GROUP = 500;

    private static final int LAST_GROUP = 515;
    /** What belongs to the groups is numbered from 1 on, up to 咨询广场. */
    private static final int LAST_TYPE = 176;
    /** 生活缴费 and 招聘, which the platform advises individuals against. */
    private static final int HOUSEHOLD_BILLS = 1;

    private static final int RECRUITMENT = 2;

    private static final Set<Feature> TRADE =
            EnumSet.of(Feature.PAID_INFORMATION, Feature.SELLS_OWN_GOODS, Feature.MULTIPLE_MERCHANTS);
    private static final Set<Feature> FORUM = EnumSet.of(Feature.FORUM);
    private static final Set<Feature> FOR_MONEY = EnumSet.of(Feature.PAID_INFORMATION, Feature.MULTIPLE_MERCHANTS);

    @Override
    public void judge() {
        if (!c.entersMiniProgram()) {
            return;
        }
        List<Integer> codes = c.miniProgram().serviceContentTypes();
        // apply_icp_filing, service_content_types: at least one, at most five.
        Boolean some = codes == null ? null : (Boolean) !codes.isEmpty();
        must(some, "service-content.none-chosen", BLOCKING, TYPES, PROGRAM);
        Boolean few =
                codes == null ? null : (Boolean) (codes.size() <= c.given().number("service-content-most"));
        must(few, "service-content.too-many", BLOCKING, TYPES, PROGRAM);
        for (int i = 0; codes != null && i < codes.size(); i++) {
            code(codes, i);
        }
        // The platform's page on service content: a unit chooses within its business scope, which an individual has
        // none of.
        Boolean within = c.miniProgram().servicesWithinScope();
        if (!c.isIndividual() && !isTrue(within)) {
            String path = absent(within, "miniProgram.servicesWithinScope");
            unmet("service-content.beyond-scope", WARNING, TYPES, PROGRAM, noType(), path);
        }
        // Tutorials: the types chosen match what the mini-program really does.
        Boolean match = c.miniProgram().servicesMatchContent();
        must(match, "service-content.mismatch", WARNING, TYPES, PROGRAM, "miniProgram.servicesMatchContent");
        // Access providers: an individual's mini-program has no commercial content; some provinces surely say so
        // themselves.
        if (!provinceRulesTrade()) {
            byIndividual("service-content.commercial-by-individual", TRADE);
        }
        // Access providers: an individual runs no forum.
        byIndividual("service-content.forum-by-individual", FORUM);
        telecomLicence();
    }

    /**
     * Decree 292 articles 7 and 11: what is offered for money, other than own goods, may need a telecom licence. Decree 291 article 13:
     * only a company gets it, no individual.
     */
    private void telecomLicence() {
        // Words of merchants who join say that it is a platform.
        boolean isSaid = c.texts().areOfService("SERVICE_PLATFORM");
        if (!isSaid && !c.mayHave(FOR_MONEY)) {
            return;
        }
        String missing = isSaid ? "" : absent(c.miniProgram().features(), FEATURES);
        if (!c.isIndividual()) {
            unmet("service-content.licence-check", WARNING, FEATURES, PROGRAM, noType(), missing);
        }
        if (!c.isUnit()) {
            unmet("service-content.licence-by-individual", WARNING, FEATURES, PROGRAM, noType(), missing);
        }
    }

    private void code(List<Integer> codes, int at) {
        String path = TYPES + "[" + at + "]";
        int code = codes.get(at);
        if (codes.indexOf(code) < at) {
            // What else is to be said of the code was said where it stood first.
            out.violation("service-content.repeated", WARNING, path);
            return;
        }
        level(c.request().codeTables(), code, path);
        if ((code == HOUSEHOLD_BILLS || code == RECRUITMENT) && !c.isUnit()) {
            String rule = "service-content.advised-against-for-individual";
            unmet(rule, WARNING, path, path, noType());
        }
    }

    /** query_icp_service_content_types: the platform's list of the day counts; only the second level can be chosen. */
    private void level(@Nullable CodeTables tables, int code, String path) {
        List<ListedCode> list = tables == null ? null : tables.serviceContentTypes();
        if (list != null) {
            ListedCode item = CodeTables.find(list, code);
            if (item == null) {
                out.violation("service-content.not-listed", BLOCKING, path);
            } else if (item.parent() != null && item.parent() == 0) {
                out.violation("service-content.first-level", BLOCKING, path);
            }
        } else if (code >= FIRST_GROUP && code <= LAST_GROUP) {
            out.violation("service-content.first-level", BLOCKING, path);
        } else if (code < 1 || code > LAST_TYPE) {
            out.openPoint("service-content.unknown-code", path);
        }
    }

    /** A province surely does not let individuals trade, for any service. */
    private boolean provinceRulesTrade() {
        Provinces provinces = c.provinces();
        SubjectType individual = SubjectType.INDIVIDUAL;
        return provinces.surelyRequires(c, individual, "CONTENT_RESTRICTION", "INDIVIDUAL_NON_COMMERCIAL")
                || provinces.surelyRequires(c, individual, "CONTENT_RESTRICTION", "INDIVIDUAL_NO_ECOMMERCE");
    }

    private void byIndividual(String rule, Set<Feature> features) {
        if (!c.isUnit() && c.mayHave(features)) {
            unmet(
                    rule,
                    BLOCKING,
                    FEATURES,
                    PROGRAM,
                    noType(),
                    absent(c.miniProgram().features(), FEATURES));
        }
    }
}
