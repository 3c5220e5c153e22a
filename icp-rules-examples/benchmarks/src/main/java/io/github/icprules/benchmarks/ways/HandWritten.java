package io.github.icprules.benchmarks.ways;

import static io.github.icprules.benchmarks.ways.Parts.notFalse;
import static io.github.icprules.benchmarks.ways.Parts.notTrue;

import io.github.icprules.benchmarks.ways.Parts.Account;
import io.github.icprules.benchmarks.ways.Parts.Applicant;
import io.github.icprules.benchmarks.ways.Parts.Application;
import io.github.icprules.benchmarks.ways.Parts.Change;
import io.github.icprules.benchmarks.ways.Parts.Ending;
import io.github.icprules.benchmarks.ways.Parts.Program;
import io.github.icprules.benchmarks.ways.Parts.Ticked;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules as {@code if} statements. This is the fastest form, but only programmers can read it. */
final class HandWritten implements Way {

    private static final String FILING = "filingType";
    private static final String SUBJECT = "subject";
    private static final String MINI_PROGRAM = "miniProgram";

    @Override
    public List<Finding> evaluate(FilingRequest request) {
        Parts parts = Parts.of(request);
        Evaluation evaluation = new Evaluation(parts, parts.report(request));
        evaluation.run();
        return evaluation.report.findings();
    }

    /** One evaluation, with a method for each sheet. */
    private static final class Evaluation {
        private final Application application;
        private final Applicant applicant;
        private final Parts parts;
        private final Program program;
        private final Change change;
        private final Ending ending;
        private final Account account;
        private final Report report;

        Evaluation(Parts parts, Report report) {
            this.parts = parts;
            this.application = parts.application();
            this.applicant = parts.applicant();
            this.program = parts.program();
            this.change = parts.change();
            this.ending = parts.ending();
            this.account = parts.account();
            this.report = report;
        }

        void run() {
            dutyToFile();
            if (application.isNewFiling()) {
                entry();
                materials();
            }
            if (application.isDescribingSubject() || application.isDescribingService()) {
                report.openPoint("materials.supplements-on-demand");
                duty("operation.true-data");
            }
            if (application.isChange()) {
                changeMaterials();
            }
            numberDisplay();
            review();
            operation();
            if (application.isCancellation()) {
                cancellation();
            }
        }

        private void dutyToFile() {
            if (application.isBeforeDutyBegan()) {
                report.openPoint("duty-to-file.not-begun-yet");
            }
            if (!application.isNewFiling() || program.filed()) {
                return;
            }
            boolean listedKnown = program.listed() != null;
            boolean bothKnown = listedKnown && program.existing() != null;
            report.duty("duty-to-file.obligation", null, true, MINI_PROGRAM);
            if (notTrue(program.listed())) {
                report.duty("duty-to-file.before-listing", program.plannedOn(), listedKnown, MINI_PROGRAM);
            }
            if (notFalse(program.listed())) {
                if (!application.isGraceOver() && notFalse(program.existing())) {
                    report.duty("duty-to-file.existing", Parts.EXISTING_FILE_UNTIL, bothKnown, MINI_PROGRAM);
                }
                if (notTrue(program.existing())) {
                    report.violation(
                            "duty-to-file.listed-without-filing",
                            "miniProgram.listing",
                            Severity.LEGAL,
                            bothKnown,
                            MINI_PROGRAM);
                }
                if (application.isGraceOver() && !program.isNewlyListed()) {
                    report.violation(
                            "duty-to-file.existing-overdue",
                            "miniProgram.listing",
                            Severity.LEGAL,
                            listedKnown,
                            MINI_PROGRAM);
                }
            }
        }

        private void entry() {
            boolean listedKnown = program.listed() != null;
            report.stage("entry.provider-api", Stage.ENTRY, null, true, FILING);
            if (notTrue(program.listed())) {
                report.stage("entry.unlisted", Stage.ENTRY, null, listedKnown, MINI_PROGRAM);
                if (application.isBeforeEntryOpened()) {
                    report.violation("entry.not-open-yet", "evaluatedOn", Severity.BLOCKING, listedKnown, FILING);
                }
            }
            if (notFalse(program.listed())) {
                report.stage("entry.listed", Stage.ENTRY, null, listedKnown, MINI_PROGRAM);
                report.stage("entry.daily-quota", Stage.QUOTA, null, listedKnown, MINI_PROGRAM);
                if (notFalse(account.quotaUsedUp())) {
                    report.violation(
                            "entry.quota-used-up",
                            "platform.quotaUsedUp",
                            Severity.BLOCKING,
                            listedKnown && account.quotaUsedUp() != null,
                            FILING);
                }
            }
            if (notTrue(account.entranceOpen())) {
                report.violation(
                        "entry.closed",
                        "platform.entranceOpen",
                        Severity.BLOCKING,
                        account.entranceOpen() != null,
                        FILING);
            }
        }

        private void materials() {
            if (!account.reusing()) {
                if (!applicant.isIndividual()) {
                    report.material(
                            "materials.subject-certificate",
                            Material.SUBJECT_CERTIFICATE,
                            Severity.BLOCKING,
                            applicant.type() != null,
                            SUBJECT);
                }
                mustHave("materials.subject-principal-id", Material.SUBJECT_PRINCIPAL_ID);
            }
            mustHave("materials.mini-program-principal-id", Material.MINI_PROGRAM_PRINCIPAL_ID);
            onPlatform("materials.face-verification", Material.FACE_VERIFICATION);
            onPlatform("materials.service-commitment", Material.SERVICE_COMMITMENT);
            onPlatform("materials.anti-fraud-self-assessment", Material.ANTI_FRAUD_SELF_ASSESSMENT);
            onPlatform("materials.authenticity-checklist", Material.AUTHENTICITY_CHECKLIST);
        }

        private void changeMaterials() {
            if (!application.isChangeOfSubject() && !application.isChangeOfService()) {
                report.openPoint("change-materials.access-change-unknown");
                return;
            }
            if (application.isChangeOfSubject()) {
                if (!applicant.isIndividual()) {
                    report.material(
                            "change-materials.subject-certificate",
                            Material.SUBJECT_CERTIFICATE,
                            Severity.BLOCKING,
                            applicant.type() != null,
                            SUBJECT);
                }
                mustHave("change-materials.subject-principal-id", Material.SUBJECT_PRINCIPAL_ID);
                if (!application.isChangeOfService() && notFalse(change.principalEnteredAgain())) {
                    report.material(
                            "change-materials.face-verification-if-reentered",
                            Material.FACE_VERIFICATION,
                            null,
                            change.principalEnteredAgain() != null,
                            FILING);
                }
            }
            if (application.isChangeOfService()) {
                mustHave("change-materials.mini-program-principal-id", Material.MINI_PROGRAM_PRINCIPAL_ID);
                onPlatform("change-materials.face-verification", Material.FACE_VERIFICATION);
            }
            onPlatform("change-materials.service-commitment", Material.SERVICE_COMMITMENT);
            onPlatform("change-materials.anti-fraud-self-assessment", Material.ANTI_FRAUD_SELF_ASSESSMENT);
            onPlatform("change-materials.authenticity-checklist", Material.AUTHENTICITY_CHECKLIST);
        }

        private void numberDisplay() {
            if (application.isNewFiling()) {
                duty("number-display.at-go-live");
            }
            if (!program.filed() || application.isCancellation() || !notFalse(program.listed())) {
                return;
            }
            boolean listedKnown = program.listed() != null;
            if (notTrue(program.showsNumber())) {
                report.violation(
                        "number-display.not-shown",
                        "miniProgram.showsFilingNumber",
                        Severity.LEGAL,
                        listedKnown && program.showsNumber() != null,
                        MINI_PROGRAM);
            }
            if (notTrue(program.linksToFilingSystem())) {
                report.violation(
                        "number-display.link-missing",
                        "miniProgram.linksToFilingSystem",
                        Severity.LEGAL,
                        listedKnown && program.linksToFilingSystem() != null,
                        MINI_PROGRAM);
            }
        }

        private void review() {
            if (application.isNewFiling() || application.isChange()) {
                stage("review.form-filling", Stage.FORM_FILLING, null);
                stage("review.platform", Stage.PLATFORM_REVIEW, account.platformReview());
                stage("review.sms-verification", Stage.SMS_VERIFICATION, account.smsVerification());
                stage("review.authority", Stage.AUTHORITY_REVIEW, account.authorityReview());
            }
            if (application.isNewFiling()) {
                stage("review.number-issued", Stage.COMPLETED, null);
            }
            if (application.isChange()) {
                stage("review.change-recorded", Stage.COMPLETED, null);
                report.duty("review.change-ahead", change.reportedBy(), change.effectiveOn() != null, FILING);
            }
            if (account.reusing()) {
                stage("review.reuse-confirmation", Stage.FORM_FILLING, account.reuseConfirmation());
                duty("review.reuse-binds");
            }
        }

        private void operation() {
            if (application.isNewFiling()) {
                duty("operation.within-filed-items");
                duty("operation.lawful-content");
                duty("operation.report-changes");
                duty("operation.keep-phones-reachable");
                duty("operation.renew-documents");
                duty("operation.annual-review");
                if (!applicant.isIndividual()) {
                    report.openPoint("operation.public-security-filing");
                }
            }
            if (application.isDescribingService()) {
                for (Ticked ticked : parts.ticked()) {
                    if (ticked.isKeepingRecords() && !ticked.repeated()) {
                        report.duty("operation.keep-records", null, true, ticked.path());
                    }
                }
            }
            if (application.isChange() && notTrue(change.ahead())) {
                report.violation(
                        "operation.change-reported-late",
                        "change.effectiveOn",
                        Severity.LEGAL,
                        change.effectiveOn() != null,
                        FILING);
            }
            if (account.correctionDemandedOn() != null) {
                report.duty("operation.correct-on-demand", account.correction(), true, FILING);
            }
        }

        private void cancellation() {
            duty("cancellation.irreversible");
            stage("cancellation.completed", Stage.COMPLETED, null);
            if (!application.isCancelOfSubject() && !application.isCancelOfService()) {
                return;
            }
            report.duty("cancellation.on-the-last-day", ending.endsOn(), true, FILING);
            if (notFalse(ending.ended())) {
                report.violation(
                        "cancellation.overdue",
                        "cancellation.serviceEndsOn",
                        Severity.LEGAL,
                        ending.ended() != null,
                        FILING);
            }
            if (notFalse(ending.stillRunning())) {
                report.violation(
                        "cancellation.service-still-running",
                        "cancellation.serviceRunning",
                        Severity.LEGAL,
                        ending.stillRunning() != null,
                        FILING);
            }
            if (ending.filedAgain()) {
                duty("cancellation.file-again");
            }
            boolean countKnown = applicant.onlyOneService() != null;
            if (application.isCancelOfSubject()) {
                if (!ending.isPhoneDead()) {
                    stage("cancellation.sms-to-subject-principal", Stage.SMS_VERIFICATION, null);
                }
                Boolean shell = parts.history().shellSubject();
                if (notFalse(shell)) {
                    report.stage(
                            "cancellation.shell-subject-on-paper",
                            Stage.AUTHORITY_REVIEW,
                            null,
                            shell != null,
                            "subject.history");
                }
                if (notTrue(applicant.onlyOneService())) {
                    report.violation("cancellation.takes-all-services", FILING, Severity.WARNING, countKnown, FILING);
                }
            } else {
                if (!ending.isPhoneDead()) {
                    stage("cancellation.sms-to-mini-program-principal", Stage.SMS_VERIFICATION, null);
                }
                if (notFalse(applicant.onlyOneService())) {
                    report.violation("cancellation.leaves-shell-subject", FILING, Severity.WARNING, countKnown, FILING);
                }
            }
            if (notTrue(ending.phoneReachable())) {
                deadPhone();
            }
        }

        private void deadPhone() {
            boolean phoneKnown = ending.phoneReachable() != null;
            boolean bothKnown = phoneKnown && applicant.type() != null;
            onPaper("cancellation.dead-phone-statement", Material.CANCELLATION_STATEMENT, phoneKnown);
            if (!applicant.isOrganisation()) {
                onPaper("cancellation.dead-phone-principal-id", Material.SUBJECT_PRINCIPAL_ID, bothKnown);
                onPaper("cancellation.dead-phone-handheld-photo", Material.HANDHELD_ID_PHOTO, bothKnown);
            }
            if (!applicant.isIndividual()) {
                onPaper("cancellation.dead-phone-subject-certificate", Material.SUBJECT_CERTIFICATE, bothKnown);
                onPaper("cancellation.dead-phone-legal-representative-id", Material.LEGAL_REPRESENTATIVE_ID, bothKnown);
                onPaper("cancellation.dead-phone-applicant-id", Material.APPLICANT_ID, bothKnown);
            }
        }

        private void mustHave(String ruleId, Material material) {
            report.material(ruleId, material, Severity.BLOCKING, true, FILING);
        }

        private void onPlatform(String ruleId, Material material) {
            report.material(ruleId, material, null, true, FILING);
        }

        private void onPaper(String ruleId, Material material, boolean known) {
            report.material(ruleId, material, Severity.BLOCKING, known, SUBJECT);
        }

        private void duty(String ruleId) {
            report.duty(ruleId, null, true, FILING);
        }

        private void stage(String ruleId, Stage stage, @Nullable LocalDate deadline) {
            report.stage(ruleId, stage, deadline, true, FILING);
        }
    }
}
