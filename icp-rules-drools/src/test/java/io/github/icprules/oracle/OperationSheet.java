package io.github.icprules.oracle;

import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code operation.*}: what comes after a filing. */
record OperationSheet(Case c, Answers out) implements Sheet {

    private static final Set<PreApprovalCategory> KEEP_RECORDS =
            EnumSet.of(PreApprovalCategory.NEWS, PreApprovalCategory.PUBLISHING, PreApprovalCategory.BULLETIN);

    static final Set<Integer> SHOPS = Set.of(33, 34, 163, 164, 165);

    @Override
    public void judge() {
        correctOnDemand();
        if (c.isCancellation()) {
            return;
        }
        if (c.filing() != FilingType.CHANGE_ACCESS) {
            // Order 33, article 7: the form is filled in; access data are the provider's.
            out.duty("operation.true-data", FILING_TYPE);
        }
        keepRecords();
        if (c.entersMiniProgram()) {
            otherFilings();
        }
        if (c.isChange()) {
            changeReportedLate();
            return;
        }
        // What begins with a filing. Order 33, articles 16 and 21; decree 292, articles 11, 13 and 15; practice of
        // access providers.
        out.duty("operation.within-filed-items", FILING_TYPE);
        out.duty("operation.lawful-content", FILING_TYPE);
        out.duty("operation.annual-review", FILING_TYPE);
        out.duty("operation.keep-phones-reachable", FILING_TYPE);
        out.duty("operation.renew-documents", FILING_TYPE);
        out.duty("operation.report-changes", FILING_TYPE);
        // Order 33 of the public security, article 12: legal persons and other organisations.
        if (!c.isIndividual()) {
            out.unchecked("operation.public-security-filing", FILING_TYPE, noType());
        }
    }

    /** What is filed with other authorities, by what the mini-program offers. */
    private void otherFilings() {
        String features = absent(c.miniProgram().features(), FEATURES);
        boolean said = c.texts().areOfService("SERVICE_PLATFORM");
        boolean several = said || c.hasFeature(Feature.MULTIPLE_MERCHANTS);
        boolean isFood = c.texts().areOfService("SERVICE_FOOD");
        String meals = missingOf("SERVICE_CATERING", Set.of(33, 34, 35));
        if (isFood || meals != null) {
            // Order 27 of 2016 of the food administration, article 8; order 36 of 2017, article 5.
            String missing = isFood || meals == null ? "" : meals;
            if (several) {
                due("operation.food-platform-filing", missing);
            } else if (!features.isEmpty()) {
                due("operation.food-platform-filing", missing, features);
            }
        }
        // The same articles: who sells food files with the city or the county, a caterer with the county.
        if (isFood && !several) {
            ownSale("operation.food-seller-filing", "", features);
        }
        if (meals != null && !several) {
            ownSale("operation.caterer-filing", meals, features);
        }
        // Decree 700 of 2018, article 18.
        String staffing = missingOf("SERVICE_STAFFING", Set.of(2));
        if (staffing != null) {
            due("operation.staffing-filing", staffing);
        }
    }

    /** A caterer that takes orders and a shop sell what they offer: 点餐, 外卖, 零售批发, 自主售卖, 百货商场. */
    private void ownSale(String rule, String sold, String features) {
        String type = missingOf(SHOPS);
        if (c.hasFeature(Feature.SELLS_OWN_GOODS) || "".equals(type)) {
            due(rule, sold, features);
        } else if (!features.isEmpty() || type != null) {
            due(rule, sold, features, type == null || type.equals(sold) ? "" : type);
        }
    }

    private void due(String rule, String... missing) {
        if (Answers.paths(missing).isEmpty()) {
            out.duty(rule, PROGRAM);
        } else {
            out.unchecked(rule, PROGRAM, missing);
        }
    }

    /** {@return empty if words or types are of the kind, the path of absent types if they might be; {@code null} if they are not} */
    private @Nullable String missingOf(String list, Set<Integer> ofKind) {
        return c.texts().areOfService(list) ? "" : missingOf(ofKind);
    }

    private @Nullable String missingOf(Set<Integer> ofKind) {
        List<Integer> types = c.miniProgram().serviceContentTypes();
        if (types == null) {
            return "miniProgram.serviceContentTypes";
        }
        return types.stream().anyMatch(ofKind::contains) ? "" : null;
    }

    /** Practice of access providers: ten working days. */
    private void correctOnDemand() {
        LocalDate demandedOn = c.platform().correctionDemandedOn();
        if (demandedOn != null) {
            LocalDate deadline =
                    ReviewSheet.workingDaysAfter(demandedOn, c.given().number("correction-days"));
            out.duty("operation.correct-on-demand", FILING_TYPE, deadline);
            if (deadline.isBefore(c.on())) {
                out.violation("operation.correction-overdue", WARNING, "platform.correctionDemandedOn");
            }
        }
    }

    /** Decree 292, article 14: news, publishing, bulletins. */
    private void keepRecords() {
        List<PreApprovalCategory> ticked = c.ticked();
        for (int i = 0; c.entersMiniProgram() && i < ticked.size(); i++) {
            if (KEEP_RECORDS.contains(ticked.get(i)) && ticked.indexOf(ticked.get(i)) == i) {
                out.duty("operation.keep-records", "miniProgram.preApprovalCategories[" + i + "]");
            }
        }
    }

    /** Decree 292, article 11; order 33, article 14: thirty days ahead. */
    private void changeReportedLate() {
        LocalDate effectiveOn = c.change().effectiveOn();
        if (effectiveOn == null) {
            out.unchecked("operation.change-reported-late", FILING_TYPE, "change.effectiveOn");
        } else if (c.submittedOn().isAfter(effectiveOn.minusDays(c.given().number("change-ahead-days")))) {
            boolean inEffect = !effectiveOn.isAfter(c.on());
            String rule = inEffect ? "operation.change-in-effect" : "operation.change-reported-late";
            out.violation(rule, LEGAL, "change.effectiveOn");
        }
    }
}
