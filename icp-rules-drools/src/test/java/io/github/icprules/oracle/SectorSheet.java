package io.github.icprules.oracle;

import static io.github.icprules.model.PreApprovalCategory.AUDIOVISUAL;
import static io.github.icprules.model.PreApprovalCategory.BULLETIN;
import static io.github.icprules.model.PreApprovalCategory.CULTURE;
import static io.github.icprules.model.PreApprovalCategory.DEVICE_SALE;
import static io.github.icprules.model.PreApprovalCategory.DRUG_DEVICE_INFO;
import static io.github.icprules.model.PreApprovalCategory.DRUG_SALE;
import static io.github.icprules.model.PreApprovalCategory.GAME;
import static io.github.icprules.model.PreApprovalCategory.HEALTH_CARE;
import static io.github.icprules.model.PreApprovalCategory.MICRODRAMA;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.PreApprovalCategory.PUBLISHING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Feature;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules {@code sector.*}. */
record SectorSheet(Case c, Answers out) implements Sheet {

    private static final String OWN_VIDEOS = "本小程序的视频均为本人制作，只作个人展示，不供他人上传和发布。";

    private static final Set<SubjectType> OWE_FILING =
            EnumSet.of(SubjectType.GOVERNMENT_ORGAN, SubjectType.MASS_ORGANISATION);
    /** Sectors without a category, of which rules of their own speak. */
    private static final Set<String> WITHOUT_ITEM = Set.of("SECTOR_TOBACCO", "SECTOR_SUPERSTITION");

    private static final Set<Feature> DIAGNOSIS = EnumSet.of(Feature.ONLINE_DIAGNOSIS);
    private static final Set<Feature> FOR_UNITS =
            EnumSet.of(Feature.NEWS_REPOSTING, Feature.GAME, Feature.LIVE_STREAMING, Feature.USER_CONTENT);

    @Override
    public void judge() {
        if (!c.entersMiniProgram()) {
            return;
        }
        List<PreApprovalCategory> ticked = c.ticked();
        // An individual can offer none of what follows from a category; that it is ticked is reported.
        for (int i = 0; !c.isIndividual() && i < ticked.size(); i++) {
            if (ticked.indexOf(ticked.get(i)) == i) {
                ofCategory(ticked.get(i), CATEGORIES + "[" + i + "]");
            }
        }
        if (ticked.contains(DRUG_DEVICE_INFO)) {
            drugCertificateRenewal();
        }
        if (!c.isIndividual()) {
            offered();
        }
        if (c.mayHave(DIAGNOSIS)) {
            diagnosis();
        }
        // Guobanhan 2026 No. 12: applications of organs and mass organisations are filed with the CAC, too; those of
        // public institutions only if the institution has administrative functions.
        if (c.type() != null && OWE_FILING.contains(c.type())) {
            out.duty("sector.government-application-filing", PROGRAM);
        } else if (c.type() == SubjectType.PUBLIC_INSTITUTION
                || ticked.contains(PreApprovalCategory.GOVERNMENT_SERVICE)) {
            out.openPoint("sector.government-application-unsettled", PROGRAM);
        }
        // Whether none of the items concerns the mini-program no words can decide for sure.
        if (ticked.size() == 1 && ticked.get(0) == PreApprovalCategory.NONE) {
            out.openPoint("sector.none-judged-by-words", PROGRAM);
        }
        byIndividual();
        feature(Feature.GAME, "sector.feature-unticked", WARNING, EnumSet.of(GAME, PUBLISHING));
        feature(Feature.NEWS_REPOSTING, "sector.feature-unticked", WARNING, EnumSet.of(NEWS));
        feature(Feature.ONLINE_DIAGNOSIS, "sector.feature-unticked", WARNING, EnumSet.of(HEALTH_CARE));
        look(Feature.VIDEO, "SECTOR_AUDIOVISUAL", EnumSet.of(AUDIOVISUAL, MICRODRAMA, CULTURE));
        look(Feature.LIVE_STREAMING, "SECTOR_CULTURE", EnumSet.of(AUDIOVISUAL, CULTURE));
        look(Feature.FORUM, "SECTOR_BULLETIN", EnumSet.of(BULLETIN));
        words();
    }

    private void ofCategory(PreApprovalCategory category, String place) {
        switch (category) {
            case AUDIOVISUAL -> out.openPoint("sector.audiovisual-state-owned", place);
            case RELIGION -> {
                out.duty("sector.religion-limits", place);
                religionResident(place);
            }
            case DRUG_DEVICE_INFO -> {
                // Measures for Internet Drug Information Services, articles 8 and 9.
                out.duty("sector.drug-number-shown", place);
                out.duty("sector.drug-information-banned", place);
                // Drug Administration Law, articles 51, 61 and 62: a sale needs more than the item for information.
                if (!c.ticked().contains(DRUG_SALE)) {
                    out.duty("sector.drug-sale-licence", place);
                }
            }
            case DRUG_SALE -> {
                // Drug Administration Law, article 61.
                out.duty("sector.drugs-never-sold", place);
                // Decree 828, article 46, from 2026-05-15.
                out.duty("sector.drugs-not-retailed", place);
            }
            default -> {}
        }
    }

    /**
     * Measures for Internet Religious Information Services, article 6: the legal representative, or else the person in charge,
     * is a resident of the mainland with Chinese nationality. A resident ID card shows both.
     */
    private void religionResident(String place) {
        Person representative = c.subject().legalRepresentative();
        Person head = representative == null ? c.subject().principal() : representative;
        IdentityDocument document = head == null ? null : head.document();
        String path = representative == null ? "subject.principal" : "subject.legalRepresentative";
        if (document == null || document.type() == null) {
            out.unchecked("sector.religion-resident", place, path + ".document.type");
        } else if (document.type() != CertificateType.RESIDENT_ID) {
            out.openPoint("sector.religion-resident", place);
        }
    }

    /** What follows from what the mini-program offers: few tick the items, because WeChat's form has none or no paper exists. */
    private void offered() {
        boolean drugs = c.texts().areOfSector("SECTOR_DRUG");
        boolean devices = c.texts().areOfSector("SECTOR_DEVICE");
        // Announcement 123 of 2025 of the drug administration: a filing in place of the certificate.
        if (c.ticked().contains(DRUG_DEVICE_INFO) || drugs || devices) {
            out.duty("sector.drug-information-filing", PROGRAM);
        }
        // Order 16 of the NRTA, articles 27 and 34, from 2026-09-01.
        if (c.ticked().contains(MICRODRAMA) || c.texts().areOfSector("SECTOR_MICRODRAMA")) {
            out.duty("sector.microdrama-marks", PROGRAM);
            // Notice 35 of 2024 of the general office of the NRTA: the number at the start; order 16 follows it.
            out.duty("sector.microdrama-number", PROGRAM);
        }
        boolean several = c.hasFeature(Feature.MULTIPLE_MERCHANTS) || c.texts().areOfService("SERVICE_PLATFORM");
        String features = absent(c.miniProgram().features(), FEATURES);
        if (c.ticked().contains(DRUG_SALE) || drugs) {
            // Drug Administration Law, article 62; Decree 828, article 45.
            due("sector.drug-platform-filing", several, features);
            due("sector.drug-platform-quality", several, features);
        }
        List<Integer> types = c.miniProgram().serviceContentTypes();
        String noTypes = absent(types, "miniProgram.serviceContentTypes");
        boolean shop = types != null && !Collections.disjoint(types, OperationSheet.SHOPS);
        boolean sells = shop || c.hasFeature(Feature.SELLS_OWN_GOODS);
        // Order 58 of 2022 of the market regulator, article 11: who sells drugs online reports it.
        if (c.ticked().contains(DRUG_SALE)) {
            out.duty("sector.drug-sale-report", PROGRAM);
        } else if (drugs) {
            due("sector.drug-sale-report", sells, features, noTypes);
        }
        // Order 38 of 2017 of the food and drug administration: who sells devices online files before.
        if (c.ticked().contains(DEVICE_SALE)) {
            out.duty("sector.device-sale-filing", PROGRAM);
        } else if (devices) {
            due("sector.device-sale-filing", several || sells, features, noTypes);
        }
    }

    private void due(String rule, boolean known, String... missing) {
        if (known) {
            out.duty(rule, PROGRAM);
        } else if (!Answers.paths(missing).isEmpty()) {
            out.unchecked(rule, PROGRAM, missing);
        }
    }

    /** Measures for Internet Drug Information Services, article 17: within six months before it ends. */
    private void drugCertificateRenewal() {
        for (int i : PreApprovalSheet.judged(c, DRUG_DEVICE_INFO)) {
            Validity validity = c.held().get(i).validity();
            LocalDate until = validity == null ? null : validity.until();
            if (until != null
                    && !until.isBefore(c.on())
                    && !c.on().isBefore(until.minusMonths(c.given().number("approval-renewal-months")))) {
                out.duty("sector.drug-certificate-renewal", APPROVALS + "[" + i + "]", until);
            }
        }
    }

    /** Measures for Internet Diagnosis and Treatment: by medical institutions with a practice licence. */
    private void diagnosis() {
        String features = absent(c.miniProgram().features(), FEATURES);
        if (!c.isUnit()) {
            unmet("sector.diagnosis-by-individual", BLOCKING, FEATURES, PROGRAM, noType(), features);
        }
        // A medical institution has no other certificate to file with, so it may be absent.
        boolean licence = c.certificateType() == null
                ? c.type() == SubjectType.MEDICAL_INSTITUTION
                : c.certificateType() == CertificateType.MEDICAL_INSTITUTION_LICENCE;
        if (!c.isIndividual() && !licence && !Approvals.hasDocument(c, HEALTH_CARE, false)) {
            String held = absent(c.miniProgram().preApprovals(), APPROVALS);
            unmet("sector.diagnosis-without-licence", BLOCKING, APPROVALS, PROGRAM, noType(), features, held);
        }
    }

    /** One matter is said once: what words say of a sector need not be said of a feature of the sector. */
    private void look(Feature feature, String list, Set<PreApprovalCategory> covering) {
        if (c.hasFeature(feature) && (c.isExplained() || !c.texts().isMentioned(list))) {
            feature(feature, "sector.feature-worth-a-look", INFO, covering);
        }
    }

    /**
     * Decree 292, article 5: what the mini-program does is of a sector of which no item is ticked. What an individual does that takes
     * a licence is reported as that.
     */
    private void feature(Feature feature, String rule, Severity severity, Set<PreApprovalCategory> covering) {
        if (c.hasFeature(feature) && !c.isIndividual() && Collections.disjoint(c.ticked(), covering)) {
            String ticked = absent(c.miniProgram().preApprovalCategories(), CATEGORIES);
            unmet(rule, severity, FEATURES, PROGRAM, ticked);
        }
    }

    /** Practice of access providers: no individual has the licence for news, games, programmes or what others publish. */
    private void byIndividual() {
        String remark = c.miniProgram().remark();
        boolean ownVideos = remark != null && remark.contains(OWN_VIDEOS);
        boolean forUnits = c.mayHave(FOR_UNITS) || (c.hasFeature(Feature.VIDEO) && !ownVideos);
        if (forUnits && !c.isUnit()) {
            String features = absent(c.miniProgram().features(), FEATURES);
            unmet("sector.feature-by-individual", WARNING, FEATURES, PROGRAM, noType(), features);
        }
    }

    /** Practice of access providers: a sector is mentioned, its item is not ticked, and nothing explains why. */
    private void words() {
        // Licence rules of 2021, article 51; measures for e-cigarettes, article 23: no item, but not sold online. A
        // commitment about approvals is no answer to tobacco, for which there is none.
        if (c.texts().mentionTobacco()) {
            out.violation("sector.tobacco-words", WARNING, PROGRAM);
        }
        // Decree 292, article 15 (5): superstition is forbidden, and no paper changes that.
        if (c.texts().mentionSuperstition()) {
            out.violation("sector.superstition", LEGAL, PROGRAM);
        }
        if (c.isExplained()) {
            return;
        }
        if (c.texts().areWorthAsking()) {
            out.violation("sector.words-worth-a-look", INFO, PROGRAM);
        }
        String ticked = absent(c.miniProgram().preApprovalCategories(), CATEGORIES);
        for (SectorTexts.Sector sector : SectorTexts.SECTORS) {
            if (!WITHOUT_ITEM.contains(sector.list()) && c.texts().isUnexplained(sector)) {
                unmet("sector.words-unticked", WARNING, CATEGORIES, PROGRAM, ticked);
            }
        }
    }
}
