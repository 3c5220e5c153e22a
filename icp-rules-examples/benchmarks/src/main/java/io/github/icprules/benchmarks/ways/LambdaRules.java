package io.github.icprules.benchmarks.ways;

import static io.github.icprules.benchmarks.ways.LambdaRule.duty;
import static io.github.icprules.benchmarks.ways.LambdaRule.material;
import static io.github.icprules.benchmarks.ways.LambdaRule.rule;
import static io.github.icprules.benchmarks.ways.LambdaRule.stage;
import static io.github.icprules.benchmarks.ways.Parts.notFalse;
import static io.github.icprules.benchmarks.ways.Parts.notTrue;

import io.github.icprules.benchmarks.ways.Parts.Account;
import io.github.icprules.benchmarks.ways.Parts.Applicant;
import io.github.icprules.benchmarks.ways.Parts.Application;
import io.github.icprules.benchmarks.ways.Parts.Change;
import io.github.icprules.benchmarks.ways.Parts.Ending;
import io.github.icprules.benchmarks.ways.Parts.History;
import io.github.icprules.benchmarks.ways.Parts.Program;
import io.github.icprules.benchmarks.ways.Parts.Ticked;
import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.util.List;

/** The rules as Java lambdas, for the rule engines that accept lambdas as conditions. */
final class LambdaRules {

    private static final String FILING = "filingType";
    private static final String SUBJECT = "subject";
    private static final String MINI_PROGRAM = "miniProgram";
    private static final String HISTORY = "subject.history";

    static final List<LambdaRule> ALL = List.of(
            rule("duty-to-file.obligation")
                    .when(Application.class, Application::isNewFiling)
                    .when(Program.class, program -> !program.filed())
                    .then((id, facts, report) -> report.duty(id, null, true, MINI_PROGRAM)),
            rule("duty-to-file.before-listing")
                    .when(Application.class, Application::isNewFiling)
                    .when(Program.class, program -> !program.filed() && notTrue(program.listed()))
                    .then((id, facts, report) -> report.duty(
                            id,
                            facts.get(Program.class).plannedOn(),
                            facts.get(Program.class).listed() != null,
                            MINI_PROGRAM)),
            rule("duty-to-file.existing")
                    .when(Application.class, application -> application.isNewFiling() && !application.isGraceOver())
                    .when(
                            Program.class,
                            program -> !program.filed() && notFalse(program.listed()) && notFalse(program.existing()))
                    .then((id, facts, report) -> report.duty(
                            id,
                            Parts.EXISTING_FILE_UNTIL,
                            facts.get(Program.class).listed() != null
                                    && facts.get(Program.class).existing() != null,
                            MINI_PROGRAM)),
            rule("duty-to-file.listed-without-filing")
                    .when(Application.class, Application::isNewFiling)
                    .when(
                            Program.class,
                            program -> !program.filed() && notFalse(program.listed()) && notTrue(program.existing()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "miniProgram.listing",
                            Severity.LEGAL,
                            facts.get(Program.class).listed() != null
                                    && facts.get(Program.class).existing() != null,
                            MINI_PROGRAM)),
            rule("duty-to-file.existing-overdue")
                    .when(Application.class, application -> application.isNewFiling() && application.isGraceOver())
                    .when(
                            Program.class,
                            program -> !program.filed() && notFalse(program.listed()) && !program.isNewlyListed())
                    .then((id, facts, report) -> report.violation(
                            id,
                            "miniProgram.listing",
                            Severity.LEGAL,
                            facts.get(Program.class).listed() != null,
                            MINI_PROGRAM)),
            rule("duty-to-file.not-begun-yet")
                    .when(Application.class, Application::isBeforeDutyBegan)
                    .then((id, facts, report) -> report.openPoint(id)),
            rule("entry.unlisted")
                    .when(Application.class, Application::isNewFiling)
                    .when(Program.class, program -> notTrue(program.listed()))
                    .then((id, facts, report) -> report.stage(
                            id, Stage.ENTRY, null, facts.get(Program.class).listed() != null, MINI_PROGRAM)),
            rule("entry.listed")
                    .when(Application.class, Application::isNewFiling)
                    .when(Program.class, program -> notFalse(program.listed()))
                    .then((id, facts, report) -> report.stage(
                            id, Stage.ENTRY, null, facts.get(Program.class).listed() != null, MINI_PROGRAM)),
            rule("entry.provider-api")
                    .when(Application.class, Application::isNewFiling)
                    .then(stage(Stage.ENTRY)),
            rule("entry.daily-quota")
                    .when(Application.class, Application::isNewFiling)
                    .when(Program.class, program -> notFalse(program.listed()))
                    .then((id, facts, report) -> report.stage(
                            id, Stage.QUOTA, null, facts.get(Program.class).listed() != null, MINI_PROGRAM)),
            rule("entry.quota-used-up")
                    .when(Application.class, Application::isNewFiling)
                    .when(Program.class, program -> notFalse(program.listed()))
                    .when(Account.class, account -> notFalse(account.quotaUsedUp()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "platform.quotaUsedUp",
                            Severity.BLOCKING,
                            facts.get(Program.class).listed() != null
                                    && facts.get(Account.class).quotaUsedUp() != null,
                            FILING)),
            rule("entry.closed")
                    .when(Application.class, Application::isNewFiling)
                    .when(Account.class, account -> notTrue(account.entranceOpen()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "platform.entranceOpen",
                            Severity.BLOCKING,
                            facts.get(Account.class).entranceOpen() != null,
                            FILING)),
            rule("entry.not-open-yet")
                    .when(
                            Application.class,
                            application -> application.isNewFiling() && application.isBeforeEntryOpened())
                    .when(Program.class, program -> notTrue(program.listed()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "evaluatedOn",
                            Severity.BLOCKING,
                            facts.get(Program.class).listed() != null,
                            FILING)),
            rule("materials.subject-certificate")
                    .when(Application.class, Application::isNewFiling)
                    .when(Applicant.class, applicant -> !applicant.isIndividual())
                    .when(Account.class, account -> !account.reusing())
                    .then((id, facts, report) -> report.material(
                            id,
                            Material.SUBJECT_CERTIFICATE,
                            Severity.BLOCKING,
                            facts.get(Applicant.class).type() != null,
                            SUBJECT)),
            rule("materials.subject-principal-id")
                    .when(Application.class, Application::isNewFiling)
                    .when(Account.class, account -> !account.reusing())
                    .then(material(Material.SUBJECT_PRINCIPAL_ID, Severity.BLOCKING)),
            rule("materials.mini-program-principal-id")
                    .when(Application.class, Application::isNewFiling)
                    .then(material(Material.MINI_PROGRAM_PRINCIPAL_ID, Severity.BLOCKING)),
            rule("materials.supplements-on-demand")
                    .when(
                            Application.class,
                            application -> application.isDescribingSubject() || application.isDescribingService())
                    .then((id, facts, report) -> report.openPoint(id)),
            rule("materials.face-verification")
                    .when(Application.class, Application::isNewFiling)
                    .then(material(Material.FACE_VERIFICATION, null)),
            rule("materials.service-commitment")
                    .when(Application.class, Application::isNewFiling)
                    .then(material(Material.SERVICE_COMMITMENT, null)),
            rule("materials.anti-fraud-self-assessment")
                    .when(Application.class, Application::isNewFiling)
                    .then(material(Material.ANTI_FRAUD_SELF_ASSESSMENT, null)),
            rule("materials.authenticity-checklist")
                    .when(Application.class, Application::isNewFiling)
                    .then(material(Material.AUTHENTICITY_CHECKLIST, null)),
            rule("change-materials.subject-certificate")
                    .when(Application.class, Application::isChangeOfSubject)
                    .when(Applicant.class, applicant -> !applicant.isIndividual())
                    .then((id, facts, report) -> report.material(
                            id,
                            Material.SUBJECT_CERTIFICATE,
                            Severity.BLOCKING,
                            facts.get(Applicant.class).type() != null,
                            SUBJECT)),
            rule("change-materials.subject-principal-id")
                    .when(Application.class, Application::isChangeOfSubject)
                    .then(material(Material.SUBJECT_PRINCIPAL_ID, Severity.BLOCKING)),
            rule("change-materials.mini-program-principal-id")
                    .when(Application.class, Application::isChangeOfService)
                    .then(material(Material.MINI_PROGRAM_PRINCIPAL_ID, Severity.BLOCKING)),
            rule("change-materials.face-verification")
                    .when(Application.class, Application::isChangeOfService)
                    .then(material(Material.FACE_VERIFICATION, null)),
            rule("change-materials.face-verification-if-reentered")
                    .when(
                            Application.class,
                            application -> application.isChangeOfSubject() && !application.isChangeOfService())
                    .when(Change.class, change -> notFalse(change.principalEnteredAgain()))
                    .then((id, facts, report) -> report.material(
                            id,
                            Material.FACE_VERIFICATION,
                            null,
                            facts.get(Change.class).principalEnteredAgain() != null,
                            FILING)),
            rule("change-materials.service-commitment")
                    .when(
                            Application.class,
                            application -> application.isChangeOfSubject() || application.isChangeOfService())
                    .then(material(Material.SERVICE_COMMITMENT, null)),
            rule("change-materials.anti-fraud-self-assessment")
                    .when(
                            Application.class,
                            application -> application.isChangeOfSubject() || application.isChangeOfService())
                    .then(material(Material.ANTI_FRAUD_SELF_ASSESSMENT, null)),
            rule("change-materials.authenticity-checklist")
                    .when(
                            Application.class,
                            application -> application.isChangeOfSubject() || application.isChangeOfService())
                    .then(material(Material.AUTHENTICITY_CHECKLIST, null)),
            rule("change-materials.access-change-unknown")
                    .when(
                            Application.class,
                            application -> application.isChange()
                                    && !application.isChangeOfSubject()
                                    && !application.isChangeOfService())
                    .then((id, facts, report) -> report.openPoint(id)),
            rule("number-display.at-go-live")
                    .when(Application.class, Application::isNewFiling)
                    .then(duty()),
            rule("number-display.not-shown")
                    .when(Application.class, application -> !application.isCancellation())
                    .when(
                            Program.class,
                            program -> program.filed() && notFalse(program.listed()) && notTrue(program.showsNumber()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "miniProgram.showsFilingNumber",
                            Severity.LEGAL,
                            facts.get(Program.class).listed() != null
                                    && facts.get(Program.class).showsNumber() != null,
                            MINI_PROGRAM)),
            rule("number-display.link-missing")
                    .when(Application.class, application -> !application.isCancellation())
                    .when(
                            Program.class,
                            program -> program.filed()
                                    && notFalse(program.listed())
                                    && notTrue(program.linksToFilingSystem()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "miniProgram.linksToFilingSystem",
                            Severity.LEGAL,
                            facts.get(Program.class).listed() != null
                                    && facts.get(Program.class).linksToFilingSystem() != null,
                            MINI_PROGRAM)),
            rule("review.form-filling")
                    .when(Application.class, application -> application.isNewFiling() || application.isChange())
                    .then(stage(Stage.FORM_FILLING)),
            rule("review.platform")
                    .when(Application.class, application -> application.isNewFiling() || application.isChange())
                    .with(Account.class)
                    .then((id, facts, report) -> report.stage(
                            id, Stage.PLATFORM_REVIEW, facts.get(Account.class).platformReview(), true, FILING)),
            rule("review.sms-verification")
                    .when(Application.class, application -> application.isNewFiling() || application.isChange())
                    .with(Account.class)
                    .then((id, facts, report) -> report.stage(
                            id, Stage.SMS_VERIFICATION, facts.get(Account.class).smsVerification(), true, FILING)),
            rule("review.authority")
                    .when(Application.class, application -> application.isNewFiling() || application.isChange())
                    .with(Account.class)
                    .then((id, facts, report) -> report.stage(
                            id, Stage.AUTHORITY_REVIEW, facts.get(Account.class).authorityReview(), true, FILING)),
            rule("review.number-issued")
                    .when(Application.class, Application::isNewFiling)
                    .then(stage(Stage.COMPLETED)),
            rule("review.change-recorded")
                    .when(Application.class, Application::isChange)
                    .then(stage(Stage.COMPLETED)),
            rule("review.change-ahead")
                    .when(Application.class, Application::isChange)
                    .with(Change.class)
                    .then((id, facts, report) -> report.duty(
                            id,
                            facts.get(Change.class).reportedBy(),
                            facts.get(Change.class).effectiveOn() != null,
                            FILING)),
            rule("review.reuse-confirmation")
                    .when(Account.class, Account::reusing)
                    .then((id, facts, report) -> report.stage(
                            id, Stage.FORM_FILLING, facts.get(Account.class).reuseConfirmation(), true, FILING)),
            rule("review.reuse-binds").when(Account.class, Account::reusing).then(duty()),
            rule("operation.true-data")
                    .when(
                            Application.class,
                            application -> application.isDescribingSubject() || application.isDescribingService())
                    .then(duty()),
            rule("operation.within-filed-items")
                    .when(Application.class, Application::isNewFiling)
                    .then(duty()),
            rule("operation.lawful-content")
                    .when(Application.class, Application::isNewFiling)
                    .then(duty()),
            rule("operation.keep-records")
                    .when(Application.class, Application::isDescribingService)
                    .when(Ticked.class, ticked -> ticked.isKeepingRecords() && !ticked.repeated())
                    .then((id, facts, report) ->
                            report.duty(id, null, true, facts.get(Ticked.class).path())),
            rule("operation.report-changes")
                    .when(Application.class, Application::isNewFiling)
                    .then(duty()),
            rule("operation.change-reported-late")
                    .when(Application.class, Application::isChange)
                    .when(Change.class, change -> notTrue(change.ahead()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "change.effectiveOn",
                            Severity.LEGAL,
                            facts.get(Change.class).effectiveOn() != null,
                            FILING)),
            rule("operation.keep-phones-reachable")
                    .when(Application.class, Application::isNewFiling)
                    .then(duty()),
            rule("operation.renew-documents")
                    .when(Application.class, Application::isNewFiling)
                    .then(duty()),
            rule("operation.correct-on-demand")
                    .when(Account.class, account -> account.correctionDemandedOn() != null)
                    .then((id, facts, report) ->
                            report.duty(id, facts.get(Account.class).correction(), true, FILING)),
            rule("operation.annual-review")
                    .when(Application.class, Application::isNewFiling)
                    .then(duty()),
            rule("operation.public-security-filing")
                    .when(Application.class, Application::isNewFiling)
                    .when(Applicant.class, applicant -> !applicant.isIndividual())
                    .then((id, facts, report) -> report.openPoint(id)),
            rule("cancellation.on-the-last-day")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .with(Ending.class)
                    .then((id, facts, report) ->
                            report.duty(id, facts.get(Ending.class).endsOn(), true, FILING)),
            rule("cancellation.overdue")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .when(Ending.class, ending -> notFalse(ending.ended()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "cancellation.serviceEndsOn",
                            Severity.LEGAL,
                            facts.get(Ending.class).ended() != null,
                            FILING)),
            rule("cancellation.service-still-running")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .when(Ending.class, ending -> notFalse(ending.stillRunning()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "cancellation.serviceRunning",
                            Severity.LEGAL,
                            facts.get(Ending.class).stillRunning() != null,
                            FILING)),
            rule("cancellation.irreversible")
                    .when(Application.class, Application::isCancellation)
                    .then(duty()),
            rule("cancellation.file-again")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .when(Ending.class, Ending::filedAgain)
                    .then(duty()),
            rule("cancellation.sms-to-subject-principal")
                    .when(Application.class, Application::isCancelOfSubject)
                    .when(Ending.class, ending -> !ending.isPhoneDead())
                    .then(stage(Stage.SMS_VERIFICATION)),
            rule("cancellation.sms-to-mini-program-principal")
                    .when(Application.class, Application::isCancelOfService)
                    .when(Ending.class, ending -> !ending.isPhoneDead())
                    .then(stage(Stage.SMS_VERIFICATION)),
            rule("cancellation.completed")
                    .when(Application.class, Application::isCancellation)
                    .then(stage(Stage.COMPLETED)),
            rule("cancellation.shell-subject-on-paper")
                    .when(Application.class, Application::isCancelOfSubject)
                    .when(History.class, history -> notFalse(history.shellSubject()))
                    .then((id, facts, report) -> report.stage(
                            id,
                            Stage.AUTHORITY_REVIEW,
                            null,
                            facts.get(History.class).shellSubject() != null,
                            HISTORY)),
            rule("cancellation.leaves-shell-subject")
                    .when(Application.class, Application::isCancelOfService)
                    .when(Applicant.class, applicant -> notFalse(applicant.onlyOneService()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "filingType",
                            Severity.WARNING,
                            facts.get(Applicant.class).onlyOneService() != null,
                            FILING)),
            rule("cancellation.takes-all-services")
                    .when(Application.class, Application::isCancelOfSubject)
                    .when(Applicant.class, applicant -> notTrue(applicant.onlyOneService()))
                    .then((id, facts, report) -> report.violation(
                            id,
                            "filingType",
                            Severity.WARNING,
                            facts.get(Applicant.class).onlyOneService() != null,
                            FILING)),
            rule("cancellation.dead-phone-statement")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .when(Ending.class, ending -> notTrue(ending.phoneReachable()))
                    .then((id, facts, report) -> report.material(
                            id,
                            Material.CANCELLATION_STATEMENT,
                            Severity.BLOCKING,
                            facts.get(Ending.class).phoneReachable() != null,
                            SUBJECT)),
            rule("cancellation.dead-phone-principal-id")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .when(Ending.class, ending -> notTrue(ending.phoneReachable()))
                    .when(Applicant.class, applicant -> !applicant.isOrganisation())
                    .then((id, facts, report) -> report.material(
                            id,
                            Material.SUBJECT_PRINCIPAL_ID,
                            Severity.BLOCKING,
                            facts.get(Ending.class).phoneReachable() != null
                                    && facts.get(Applicant.class).type() != null,
                            SUBJECT)),
            rule("cancellation.dead-phone-handheld-photo")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .when(Ending.class, ending -> notTrue(ending.phoneReachable()))
                    .when(Applicant.class, applicant -> !applicant.isOrganisation())
                    .then((id, facts, report) -> report.material(
                            id,
                            Material.HANDHELD_ID_PHOTO,
                            Severity.BLOCKING,
                            facts.get(Ending.class).phoneReachable() != null
                                    && facts.get(Applicant.class).type() != null,
                            SUBJECT)),
            rule("cancellation.dead-phone-subject-certificate")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .when(Ending.class, ending -> notTrue(ending.phoneReachable()))
                    .when(Applicant.class, applicant -> !applicant.isIndividual())
                    .then((id, facts, report) -> report.material(
                            id,
                            Material.SUBJECT_CERTIFICATE,
                            Severity.BLOCKING,
                            facts.get(Ending.class).phoneReachable() != null
                                    && facts.get(Applicant.class).type() != null,
                            SUBJECT)),
            rule("cancellation.dead-phone-legal-representative-id")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .when(Ending.class, ending -> notTrue(ending.phoneReachable()))
                    .when(Applicant.class, applicant -> !applicant.isIndividual())
                    .then((id, facts, report) -> report.material(
                            id,
                            Material.LEGAL_REPRESENTATIVE_ID,
                            Severity.BLOCKING,
                            facts.get(Ending.class).phoneReachable() != null
                                    && facts.get(Applicant.class).type() != null,
                            SUBJECT)),
            rule("cancellation.dead-phone-applicant-id")
                    .when(
                            Application.class,
                            application -> application.isCancelOfSubject() || application.isCancelOfService())
                    .when(Ending.class, ending -> notTrue(ending.phoneReachable()))
                    .when(Applicant.class, applicant -> !applicant.isIndividual())
                    .then((id, facts, report) -> report.material(
                            id,
                            Material.APPLICANT_ID,
                            Severity.BLOCKING,
                            facts.get(Ending.class).phoneReachable() != null
                                    && facts.get(Applicant.class).type() != null,
                            SUBJECT)));

    private LambdaRules() {}
}
