package io.github.icprules.law;

import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the law threatens a breach with: a range and the articles that set it.
 *
 * <p>A range is what the article allows, never a prediction of what an authority would impose.
 */
public enum Penalty {
    /** Running a service without having filed it. */
    OPERATING_WITHOUT_FILING(
            10000,
            10000,
            Text.of("责令限期改正；拒不改正的，关闭", "order to correct within a time limit; closing if refused"),
            Provision.DECREE_292_ART_19,
            Provision.ORDER_33_ART_22),
    /** Going beyond what was filed. */
    BEYOND_FILED_ITEMS(
            5000,
            10000,
            Text.of(
                    "责令限期改正；拒不改正的，关闭并注销备案",
                    "order to correct within a time limit; closing and cancelling of the filing if refused"),
            Provision.DECREE_292_ART_19,
            Provision.ORDER_33_ART_22),
    /** False data in the filing. */
    FALSE_FILING_DATA(
            null, null, Text.of("关闭并注销备案", "closing, and cancelling of the filing"), Provision.ORDER_33_ART_23),
    /** The number is not shown. */
    NUMBER_NOT_SHOWN(5000, 50000, Text.of("责令改正", "order to correct"), Provision.DECREE_292_ART_22),
    /** The number is not linked to the filing system. */
    LINK_MISSING(5000, 10000, Text.of("责令限期改正", "order to correct within a time limit"), Provision.ORDER_33_ART_25),
    /** A change was not reported in time. */
    CHANGE_NOT_REPORTED(
            10000, 10000, Text.of("责令限期改正", "order to correct within a time limit"), Provision.ORDER_33_ART_26),
    /** The service ended without a cancellation. */
    CANCELLATION_NOT_FILED(
            10000, 10000, Text.of("责令限期改正", "order to correct within a time limit"), Provision.ORDER_33_ART_26),
    /** The annual review was not completed in time. */
    ANNUAL_REVIEW_NEGLECTED(
            null,
            null,
            Text.of(
                    "责令限期改正；拒不改正的，关闭并注销备案",
                    "order to correct within a time limit; closing and cancelling of the filing if refused"),
            Provision.ORDER_33_ART_28),
    /** Forbidden content was published, or not stopped, recorded and reported. */
    UNLAWFUL_CONTENT(
            null,
            null,
            Text.of(
                    "责令改正或者暂时关闭；情节严重的，关闭；构成犯罪的，依法追究刑事责任",
                    "order to correct or temporary closing; closing in serious cases; prosecution of what is a crime"),
            Provision.DECREE_292_ART_20,
            Provision.DECREE_292_ART_23),
    /** Records were not kept. */
    RECORDS_NOT_KEPT(
            null,
            null,
            Text.of("责令改正；情节严重的，责令停业整顿或者暂时关闭", "order to correct; suspension or temporary closing in serious cases"),
            Provision.DECREE_292_ART_21),
    /** Paid information services without a licence. */
    PAID_SERVICE_WITHOUT_LICENCE(
            100000,
            1000000,
            Text.of(
                    "责令限期改正，没收违法所得，违法所得五万元以上的处三至五倍罚款；情节严重的，责令关闭",
                    "order to correct; confiscation; three to five times the gains where they reach CNY 50,000; closing in serious cases"),
            Provision.DECREE_292_ART_19,
            Provision.DECREE_291_ART_69);

    private final @Nullable Integer minimumYuan;
    private final @Nullable Integer maximumYuan;
    private final Text measure;
    private final List<LegalBasis> basis;

    Penalty(@Nullable Integer minimumYuan, @Nullable Integer maximumYuan, Text measure, Provision... provisions) {
        this.minimumYuan = minimumYuan;
        this.maximumYuan = maximumYuan;
        this.measure = measure;
        this.basis = Stream.of(provisions).map(Provision::basis).toList();
    }

    /** {@return the lowest fine in yuan (CNY)} {@code null} where the articles set no fine. */
    public @Nullable Integer minimumYuan() {
        return minimumYuan;
    }

    /** {@return the highest fine in yuan (CNY)} The same as the lowest where the amount is fixed. */
    public @Nullable Integer maximumYuan() {
        return maximumYuan;
    }

    /** {@return what else the authority does or can do} */
    public Text measure() {
        return measure;
    }

    /** {@return the articles that set it; at least one} */
    public List<LegalBasis> basis() {
        return basis;
    }
}
