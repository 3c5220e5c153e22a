package io.github.icprules.oracle;

import static io.github.icprules.model.PreApprovalCategory.AUDIOVISUAL;
import static io.github.icprules.model.PreApprovalCategory.BULLETIN;
import static io.github.icprules.model.PreApprovalCategory.CULTURE;
import static io.github.icprules.model.PreApprovalCategory.DRUG_DEVICE_INFO;
import static io.github.icprules.model.PreApprovalCategory.DRUG_SALE;
import static io.github.icprules.model.PreApprovalCategory.GAME;
import static io.github.icprules.model.PreApprovalCategory.HEALTH_CARE;
import static io.github.icprules.model.PreApprovalCategory.MICRODRAMA;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.PreApprovalCategory.PUBLISHING;
import static io.github.icprules.model.PreApprovalCategory.RELIGION;
import static io.github.icprules.oracle.Content.APPROVALS;
import static io.github.icprules.oracle.Content.CATEGORIES;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Feature;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules {@code sector.*}. */
final class SectorSheet {

    private SectorSheet() {}

    static void judge(Case c, Answers out) {
        if (!Content.isDeclared(c)) {
            return;
        }
        List<PreApprovalCategory> ticked = Content.ticked(c);
        // An individual can offer none of what follows from a category; that it is ticked is reported.
        boolean individual = c.subject().type() == SubjectType.INDIVIDUAL;
        for (int i = 0; !individual && i < ticked.size(); i++) {
            if (ticked.indexOf(ticked.get(i)) == i) {
                ofCategory(c, out, ticked.get(i), CATEGORIES + "[" + i + "]");
            }
        }
        if (ticked.contains(DRUG_DEVICE_INFO)) {
            drugCertificateRenewal(c, out);
        }
        diagnosis(c, out);
        governmentApplication(c, out);
        noneOfThese(c, out);
        byIndividual(c, out);
        feature(c, out, Feature.GAME, "sector.feature-unticked", EnumSet.of(GAME, PUBLISHING));
        feature(c, out, Feature.NEWS_REPOSTING, "sector.feature-unticked", EnumSet.of(NEWS));
        feature(c, out, Feature.ONLINE_DIAGNOSIS, "sector.feature-unticked", EnumSet.of(HEALTH_CARE));
        if (!isSaidByWords(c, "SECTOR_AUDIOVISUAL")) {
            feature(c, out, Feature.VIDEO, "sector.feature-worth-a-look", EnumSet.of(AUDIOVISUAL, MICRODRAMA, CULTURE));
        }
        if (!isSaidByWords(c, "SECTOR_CULTURE")) {
            feature(c, out, Feature.LIVE_STREAMING, "sector.feature-worth-a-look", EnumSet.of(AUDIOVISUAL, CULTURE));
        }
        if (!isSaidByWords(c, "SECTOR_BULLETIN")) {
            feature(c, out, Feature.FORUM, "sector.feature-worth-a-look", EnumSet.of(BULLETIN));
        }
        words(c, out);
    }

    private static void ofCategory(Case c, Answers out, PreApprovalCategory category, String place) {
        switch (category) {
            case AUDIOVISUAL -> out.openPoint("sector.audiovisual-state-owned", place);
            case RELIGION -> out.duty("sector.religion-limits", place, null);
            case DRUG_DEVICE_INFO -> {
                // Measures for Internet Drug Information Services, articles 8 and 9.
                out.duty("sector.drug-number-shown", place, null);
                out.duty("sector.drug-information-banned", place, null);
                // Announcement 123 of 2025 of the drug administration: a filing in place of the certificate.
                out.duty("sector.drug-information-filing", place, null);
            }
            case DRUG_SALE -> {
                // Drug Administration Law, article 61.
                out.duty("sector.drugs-never-sold", place, null);
                // Decree 828, article 46, from 2026-05-15.
                out.duty("sector.drugs-not-retailed", place, null);
                // Drug Administration Law, article 62; Decree 828, article 45.
                for (String ofPlatforms : List.of("sector.drug-platform-filing", "sector.drug-platform-quality")) {
                    if (c.miniProgram().features() == null) {
                        out.unchecked(ofPlatforms, place, "miniProgram.features");
                    } else if (Content.hasFeature(c, Feature.MULTIPLE_MERCHANTS)) {
                        out.duty(ofPlatforms, place, null);
                    }
                }
            }
            default -> {}
        }
    }

    /** Measures for Internet Drug Information Services, article 17: within six months before it ends. */
    private static void drugCertificateRenewal(Case c, Answers out) {
        for (int i : PreApprovalSheet.judged(c, DRUG_DEVICE_INFO)) {
            Validity validity = Content.held(c).get(i).validity();
            LocalDate until = validity == null ? null : validity.until();
            if (until != null
                    && !until.isBefore(c.on())
                    && !c.on().isBefore(until.minusMonths(c.given().number("approval-renewal-months")))) {
                out.duty("sector.drug-certificate-renewal", APPROVALS + "[" + i + "]", until);
            }
        }
    }

    /** Measures for Internet Diagnosis and Treatment: by medical institutions with a practice licence. */
    private static void diagnosis(Case c, Answers out) {
        SubjectType type = c.subject().type();
        Set<Feature> features = c.miniProgram().features();
        if (features != null && !features.contains(Feature.ONLINE_DIAGNOSIS)) {
            return;
        }
        if (type == null || type == SubjectType.INDIVIDUAL) {
            List<String> needs = Content.notGiven("subject.type", type, "miniProgram.features", features);
            if (needs.isEmpty()) {
                out.violation("sector.diagnosis-by-individual", Severity.BLOCKING, "miniProgram.features");
            } else {
                out.unchecked("sector.diagnosis-by-individual", "miniProgram", needs);
            }
        }
        List<PreApproval> held = c.miniProgram().preApprovals();
        if (type != SubjectType.INDIVIDUAL
                && !filesWithPracticeLicence(c.subject())
                && !PreApprovalSheet.hasDocument(c, HEALTH_CARE)) {
            List<String> needs =
                    Content.notGiven("subject.type", type, "miniProgram.features", features, APPROVALS, held);
            if (needs.isEmpty()) {
                out.violation("sector.diagnosis-without-licence", Severity.BLOCKING, APPROVALS);
            } else {
                out.unchecked("sector.diagnosis-without-licence", "miniProgram", needs);
            }
        }
    }

    /** Guobanhan 2026 No. 12: applications of organs, mass organisations and public institutions are filed with the CAC, too. */
    private static void governmentApplication(Case c, Answers out) {
        SubjectType type = c.subject().type();
        if (type == SubjectType.GOVERNMENT_ORGAN
                || type == SubjectType.MASS_ORGANISATION
                || type == SubjectType.PUBLIC_INSTITUTION
                || Content.ticked(c).contains(PreApprovalCategory.GOVERNMENT_SERVICE)) {
            out.duty("sector.government-application-filing", "miniProgram", null);
        }
    }

    /** A medical institution has no other certificate to file with, so it need not be given. */
    private static boolean filesWithPracticeLicence(Subject subject) {
        CertificateType type =
                subject.certificate() == null ? null : subject.certificate().type();
        return type == CertificateType.MEDICAL_INSTITUTION_LICENCE
                || (type == null && subject.type() == SubjectType.MEDICAL_INSTITUTION);
    }

    /** Decree 292, article 5: what the mini-program does is of a sector of which no item is ticked. */
    private static void feature(
            Case c, Answers out, Feature feature, String ruleId, Set<PreApprovalCategory> covering) {
        // What an individual does that takes a licence is reported as that.
        if (!Content.hasFeature(c, feature) || c.subject().type() == SubjectType.INDIVIDUAL) {
            return;
        }
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        if (ticked == null) {
            out.unchecked(ruleId, "miniProgram", CATEGORIES);
        } else if (!MentionedSectors.isCovered(ticked, covering)) {
            Severity severity = ruleId.equals("sector.feature-unticked") ? Severity.WARNING : Severity.INFO;
            out.violation(ruleId, severity, "miniProgram.features");
        }
    }

    /** Whether none of the items concerns the mini-program no words can decide for sure. */
    private static void noneOfThese(Case c, Answers out) {
        List<PreApprovalCategory> ticked = Content.ticked(c);
        if (ticked.size() == 1 && ticked.get(0) == PreApprovalCategory.NONE) {
            out.openPoint("sector.none-judged-by-words", "miniProgram");
        }
    }

    /** Practice of access providers: no individual has the licence for news, games, programmes or what others publish. */
    private static void byIndividual(Case c, Answers out) {
        Set<Feature> features = c.miniProgram().features();
        SubjectType type = c.subject().type();
        boolean forUnits = features == null
                || features.contains(Feature.NEWS_REPOSTING)
                || features.contains(Feature.GAME)
                || features.contains(Feature.LIVE_STREAMING)
                || (features.contains(Feature.VIDEO) && !areVideosOwn(c))
                || features.contains(Feature.USER_CONTENT);
        if (!forUnits || (type != null && type != SubjectType.INDIVIDUAL)) {
            return;
        }
        List<String> needs = Content.notGiven("subject.type", type, "miniProgram.features", features);
        if (needs.isEmpty()) {
            out.violation("sector.feature-by-individual", Severity.WARNING, "miniProgram.features");
        } else {
            out.unchecked("sector.feature-by-individual", "miniProgram", needs);
        }
    }

    private static boolean areVideosOwn(Case c) {
        String remark = c.miniProgram().remark();
        return remark != null && remark.contains("本小程序的视频均为本人制作，只作个人展示，不供他人上传和发布。");
    }

    /** One matter is said once: what words say of a sector need not be said of a feature of the sector. */
    private static boolean isSaidByWords(Case c, String list) {
        if (Content.isExplained(c)) {
            return false;
        }
        for (MentionedSectors.Sector sector : MentionedSectors.SECTORS) {
            if (sector.list().equals(list)) {
                List<String> words = MentionedSectors.mentioned(c, sector);
                return !words.isEmpty() && !MentionedSectors.isRuledByProvince(c, words);
            }
        }
        return false;
    }

    /** Practice of access providers: a sector is mentioned, its item is not ticked, and nothing explains why. */
    private static void words(Case c, Answers out) {
        boolean explained = Content.isExplained(c);
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        for (MentionedSectors.Sector sector : MentionedSectors.SECTORS) {
            boolean ofTobacco = sector.list().equals("SECTOR_TOBACCO");
            // A commitment about approvals is no answer to tobacco, for which there is none.
            if (ofTobacco ? Content.isStated(c) : explained) {
                continue;
            }
            if (ticked != null && MentionedSectors.isCovered(ticked, sector.covering())) {
                continue;
            }
            List<String> words = MentionedSectors.mentioned(c, sector);
            if (ofTobacco) {
                // Licence rules of 2021, article 51; measures for e-cigarettes, article 23: no item, but not sold
                // online.
                if (!words.isEmpty()) {
                    out.violation("sector.tobacco-words", Severity.WARNING, "miniProgram");
                }
                continue;
            }
            if (words.isEmpty() || MentionedSectors.isRuledByProvince(c, words)) {
                continue;
            }
            if (ticked == null) {
                out.unchecked("sector.words-unticked", "miniProgram", CATEGORIES);
            } else {
                out.violation("sector.words-unticked", Severity.WARNING, CATEGORIES);
            }
        }
    }
}
