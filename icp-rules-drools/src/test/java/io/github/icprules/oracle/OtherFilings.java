package io.github.icprules.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filings with other authorities, by the rules whose duties or questions lead to them. Written from the laws. */
final class OtherFilings {

    private static final String CAC = "国家网信办";
    private static final String PROVINCIAL_CAC = "省级网信办";
    private static final String PROVINCIAL_DRUGS = "省级药品监督管理部门";

    /** Whether it is due is left open by what the mini-program says of itself. */
    private static final boolean DEPENDS = false;

    private static final boolean ALWAYS = true;

    private static final Map<String, Filing> FILINGS = Map.ofEntries(
            // Order 27 of 2016 of the food administration, article 8: 30 working days; platforms the province, sellers
            // the city or the county; order 36 of 2017, article 5: caterers the county.
            Map.entry("operation.food-platform-filing", new Filing("省级市场监督管理部门", 30, true, DEPENDS)),
            Map.entry("operation.food-seller-filing", new Filing("市、县级市场监督管理部门", 30, true, DEPENDS)),
            Map.entry("operation.caterer-filing", new Filing("县级市场监督管理部门", 30, true, DEPENDS)),
            // Decree 700 of 2018, article 18; order 44 of 2020 of the ministry, article 9: a licence before.
            Map.entry("operation.staffing-filing", new Filing("人力资源社会保障部门", null, false, DEPENDS)),
            // Order 33 of 1997 of the public security, article 12: 30 days.
            Map.entry("operation.public-security-filing", new Filing("当地公安机关", 30, false, DEPENDS)),
            // Announcement 123 of 2025 of the drug administration.
            Map.entry("sector.drug-information-filing", new Filing(PROVINCIAL_DRUGS, null, false, DEPENDS)),
            // Drug Administration Law, article 51.
            Map.entry("sector.drug-sale-licence", new Filing("县级以上药品监督管理部门", null, false, DEPENDS)),
            // Drug Administration Law, article 62.
            Map.entry("sector.drug-platform-filing", new Filing(PROVINCIAL_DRUGS, null, false, DEPENDS)),
            // Order 58 of 2022 of the market regulator, article 11.
            Map.entry("sector.drug-sale-report", new Filing("药品监督管理部门（零售：市、县级；批发、上市许可持有人：省级）", null, false, DEPENDS)),
            // Order 38 of 2017 of the food and drug administration.
            Map.entry("sector.device-sale-filing", new Filing("设区的市级药品监督管理部门（第三方平台：省级）", null, false, DEPENDS)),
            // Guobanhan 2026 No. 12.
            Map.entry(
                    "sector.government-application-filing",
                    new Filing(CAC + "（经" + PROVINCIAL_CAC + "）", null, false, ALWAYS)),
            Map.entry(
                    "sector.government-application-unsettled",
                    new Filing(CAC + "（经" + PROVINCIAL_CAC + "）", null, false, ALWAYS)),
            // Order 9 of 2021, article 24: 10 working days.
            Map.entry("ai.algorithm-filing", new Filing(CAC + "（互联网信息服务算法备案系统）", 10, true, DEPENDS)),
            // Order 15 of 2023, article 17.
            Map.entry("ai.generative-registration", new Filing(PROVINCIAL_CAC, null, false, DEPENDS)),
            // Order 21 of 2026 of five departments.
            Map.entry("ai.companion", new Filing(PROVINCIAL_CAC, null, false, DEPENDS)));

    /**
     * A filing with another authority.
     *
     * @param authority the authority
     * @param days the days within which it is due; {@code null} if the law has no number
     * @param workingDays whether they are working days
     * @param isAlwaysDue whether it is due whenever its duty is reported
     */
    private record Filing(String authority, @Nullable Integer days, boolean workingDays, boolean isAlwaysDue) {}

    private OtherFilings() {}

    /** {@return the filings that follow from what else is said of a filing, each once; a rule that lacks inputs leads to none} */
    static List<Answer> of(List<Answer> all) {
        Map<String, Answer> byRule = new LinkedHashMap<>();
        for (Answer answer : all) {
            Filing filing = FILINGS.get(answer.ruleId());
            boolean isDue = answer instanceof Answer.Due;
            boolean isAsked = answer instanceof Answer.Open open && open.needs().isEmpty();
            if (filing != null && (isDue || isAsked)) {
                byRule.putIfAbsent(
                        answer.ruleId(),
                        new Answer.Elsewhere(
                                answer.ruleId(),
                                filing.authority,
                                filing.days,
                                filing.workingDays,
                                isDue && filing.isAlwaysDue));
            }
        }
        return new ArrayList<>(byRule.values());
    }
}
