package io.github.icprules.pages;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Random filings with few or many defects, the same in each run, and their reports. */
final class RandomReports {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    /** A period that ends within three months. */
    private static final Validity SOON = Validity.between(Filings.DAY.minusYears(9), Filings.DAY.plusDays(50));

    private static final List<Supplier<Defect>> DEFECTS = List.of(
            Defects::expiredLicence,
            Defects::missingLicence,
            Defects::outdatedLicence,
            Defects::licenceOfAnotherName,
            Defects::expiredIdCard,
            Defects::misreadIdNumber,
            Defects::shortPhoneNumber,
            Defects::brokenEmail,
            Defects::underAge,
            Defects::missingApproval,
            Defects::expiredApproval,
            Defects::shortRemark,
            Defects::takenName,
            Defects::numberNotShown,
            Defects::failedFaceVerification,
            Defects::anotherAdministrator,
            Defects::illegiblePictures,
            Defects::copiedPictures,
            Defects::accountOfAnotherName,
            Defects::deregistered,
            Defects::approvalWithoutNumber,
            Defects::approvalOfAnother,
            Defects::phoneNotAnswered,
            Defects::listedUnfiled,
            () -> Defect.at("subject.standing", RegistrationStanding.ABNORMAL),
            () -> Defect.at("miniProgram.principal.insider", false),
            () -> Defect.at("subject.principal.principalOfOthers", true),
            () -> Defect.at("subject.principal.document.validity", SOON),
            () -> Defect.at("subject.certificate.validity", SOON));

    private static final List<PreApprovalCategory> APPROVED = List.of(
            PreApprovalCategory.NEWS,
            PreApprovalCategory.DRUG_SALE,
            PreApprovalCategory.CULTURE,
            PreApprovalCategory.FINANCE,
            PreApprovalCategory.RIDE_HAILING);

    private static final List<String> NAMES =
            List.of("样例小店", "A", "样".repeat(80), "<script>alert(1)</script>", "a\u202Eb\nc");

    private final Random random;

    private RandomReports(Random random) {
        this.random = random;
    }

    /** A filing and its report. */
    record Reported(FilingRequest request, FilingReport report) {}

    /** Passes a number of random filings with their reports on. */
    static void each(int count, Consumer<Reported> consumer) {
        RandomReports reports = new RandomReports(new Random(39));
        for (int i = 0; i < count; i++) {
            FilingRequest request = reports.filing();
            consumer.accept(new Reported(request, ENGINE.evaluate(request)));
        }
    }

    private FilingRequest filing() {
        SampleFiling filing = pick(Filings.all());
        if (random.nextInt(3) == 0) {
            filing = Filings.of(pick(List.of(FilingType.values())));
        }
        if (random.nextInt(6) == 0) {
            filing = Filings.approvedFor(pick(APPROVED));
        }
        filing = filing.in(pick(List.of(Province.values())));
        FilingRequest request = filing.request();
        for (Supplier<Defect> defect : defects()) {
            request = changed(request, defect);
        }
        return request;
    }

    private List<Supplier<Defect>> defects() {
        List<Supplier<Defect>> defects = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            defects.add(pick(DEFECTS));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Material material = pick(List.of(Material.values()));
            defects.add(() -> Defects.missing(material));
        }
        if (random.nextInt(2) == 0) {
            defects.add(() -> Defect.at("miniProgram.faceVerification", null));
        }
        if (random.nextInt(3) == 0) {
            String name = pick(NAMES);
            defects.add(() -> Defect.at("miniProgram.name", name));
        }
        if (random.nextInt(3) == 0) {
            defects.add(() -> Defect.at("miniProgram.remark", "在线理财、贷款、小学数学辅导、卖药、网约车和短剧，商家可以入驻"));
        }
        return defects;
    }

    /** Returns the filing with a defect, or without it if the filing has no place for it. */
    private static FilingRequest changed(FilingRequest request, Supplier<Defect> defect) {
        try {
            return defect.get().in(request);
        } catch (IllegalArgumentException e) {
            return request;
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
