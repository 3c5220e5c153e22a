package io.github.icprules.support;

import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.LegalDocument.Unit;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.Provision;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few documents, articles and penalties for tests of what is done with such: the tables of the law belong to the engine. */
public final class SampleLaw {

    public static final LocalDate CHECKED = LocalDate.of(2026, 11, 24);

    public static final LegalDocument DECREE_292 = document(
            "DECREE_292",
            Text.of("互联网信息服务管理办法", "Measures for Internet Information Services"),
            Text.of("国务院令第292号", "State Council Decree No. 292"),
            Unit.ARTICLE,
            LocalDate.of(2000, 9, 25));

    public static final LegalDocument ORDER_33 = document(
            "ORDER_33",
            Text.of("非经营性互联网信息服务备案管理办法", "Measures for Filing of Non-commercial Internet Information Services"),
            Text.of("信息产业部令第33号", "Ministry of Information Industry Order No. 33"),
            Unit.ARTICLE,
            LocalDate.of(2005, 3, 20));

    public static final LegalDocument NOTICE_105 = document(
            "NOTICE_105",
            Text.of("工业和信息化部关于开展移动互联网应用程序备案工作的通知", "MIIT notice on filing of mobile internet applications"),
            Text.of("工信部信管〔2023〕105号", "MIIT 2023 No. 105"),
            Unit.ITEM,
            LocalDate.of(2023, 9, 1));

    public static final LegalDocument WECHAT_FILING_API = new LegalDocument(
            "WECHAT_FILING_API",
            Text.of("微信开放平台小程序备案接口", "WeChat open platform, mini-program filing API"),
            null,
            Text.of("腾讯", "Tencent"),
            BasisKind.PLATFORM_RULE,
            Unit.SECTION,
            "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_applyicpfiling",
            LocalDate.of(2023, 9, 4),
            null,
            List.of(),
            CHECKED);

    public static final Penalty NUMBER_NOT_SHOWN = penalty("NUMBER_NOT_SHOWN", 5000, 50000, false);
    public static final Penalty FALSE_FILING_DATA = penalty("FALSE_FILING_DATA", null, null, false);
    public static final Penalty PAID_SERVICE = penalty("PAID_SERVICE_WITHOUT_LICENCE", 100000, 1000000, true);

    private SampleLaw() {}

    /** {@return an article that reads today as it did at first} */
    public static LegalBasis basis(LegalDocument document, String article) {
        return provision(document, article, document.inForceFrom(), null).basis();
    }

    /** {@return an article as it reads for a time} */
    public static Provision provision(
            LegalDocument document, String article, LocalDate from, @Nullable LocalDate until) {
        return new Provision(
                document.id() + "_ART_" + article,
                document,
                article,
                Text.of("示例要求。", "A made-up demand."),
                from,
                until,
                Confidence.HIGH,
                CHECKED);
    }

    /** {@return a statute without an address} */
    public static LegalDocument document(
            String id, Text title, @Nullable Text number, Unit unit, LocalDate inForceFrom) {
        return new LegalDocument(
                id, title, number, null, BasisKind.STATUTE, unit, null, inForceFrom, null, List.of(), CHECKED);
    }

    /** {@return a rule that rests on one article} */
    public static RuleDescription rule(String id, RuleKind kind, @Nullable Severity severity) {
        Text text = Text.of("示例", "sample");
        List<LegalBasis> basis = List.of(basis(ORDER_33, "11"));
        LocalDate day = LocalDate.of(2023, 9, 1);
        return new RuleDescription(
                id, kind, text, "示例", "", severity, null, null, List.of(), text, List.of(), basis, day, null);
    }

    private static Penalty penalty(
            String id, @Nullable Integer minimumYuan, @Nullable Integer maximumYuan, boolean uncapped) {
        return new Penalty(
                id,
                minimumYuan,
                maximumYuan,
                uncapped,
                Text.of("责令改正", "order to correct"),
                List.of(basis(DECREE_292, "22")),
                DECREE_292.inForceFrom(),
                null);
    }
}
