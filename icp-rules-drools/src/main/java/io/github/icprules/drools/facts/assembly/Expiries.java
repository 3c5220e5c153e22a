package io.github.icprules.drools.facts.assembly;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.drools.facts.miniprogram.FaceVerification;
import io.github.icprules.drools.facts.platform.Deadlines;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.Validity;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.text.Label;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a filing that expires first. A part that expired before the evaluation date is ignored: it must be replaced,
 * and another rule reports it.
 */
public final class Expiries {

    private static final Text FACE = new Label("人脸核身", "face verification");
    private static final Text CORRECTION =
            new Label("主管部门要求的更正期限", "time for the correction that the authority demands");
    private static final Text SUBJECT_PRINCIPAL = new Label("主体负责人", "subject principal");
    private static final Text MINI_PROGRAM_PRINCIPAL = new Label("小程序负责人", "mini-program principal");
    private static final Text CERTIFICATE = new Label("主体证件", "subject's certificate");

    private final LocalDate on;
    private @Nullable SubmitBefore first;

    private Expiries(LocalDate on) {
        this.on = on;
    }

    /** {@return the earliest day on which a part of the request expires; {@code null} if no part is known to expire} */
    public static @Nullable SubmitBefore earliest(Filing filing) {
        Expiries expiries = new Expiries(filing.on());
        expiries.add(Deadlines.of(filing).correction(), CORRECTION, "platform.correctionDemandedOn");
        if (filing.isDescribingSubject() && !filing.isReusingSubjectData()) {
            expiries.addSubject(filing.request().subject());
        }
        if (filing.isDescribingService()) {
            expiries.addPerson(
                    filing.request().miniProgram().principal(), "miniProgram.principal", MINI_PROGRAM_PRINCIPAL);
            for (HeldApproval approval : HeldApproval.allOf(filing)) {
                if (approval.isReliedOn()) {
                    expiries.add(
                            approval.until(),
                            text("“%s”的审批", "approval for %s", approval.category()),
                            approval.at("validity"));
                }
            }
        }
        expiries.addFace(filing);
        List<MaterialAtHand> materials = filing.request().materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            // Most papers have no term of their own, so the fact is rarely made.
            if (materials.get(i).validity() != null) {
                expiries.addPaper(new SubmittedMaterial(filing, i, materials.get(i)));
            }
        }
        return expiries.first;
    }

    private void addSubject(io.github.icprules.model.Subject subject) {
        SubjectCertificate certificate = subject.certificate();
        if (certificate != null) {
            add(certificate.validity(), CERTIFICATE, "subject.certificate.validity");
        }
        addPerson(subject.principal(), "subject.principal", SUBJECT_PRINCIPAL);
    }

    private void addPerson(@Nullable Person person, String path, Text role) {
        if (person == null) {
            return;
        }
        if (person.document() != null && person.document().validity() != null) {
            add(
                    person.document().validity(),
                    text("%s的证件", "identity document of the %s", role),
                    path.concat(".document.validity"));
        }
        if (person.authorisation() != null && person.authorisation().validity() != null) {
            add(
                    person.authorisation().validity(),
                    text("%s的授权", "authorisation of the %s", role),
                    path.concat(".authorisation.validity"));
        }
    }

    private void addFace(Filing filing) {
        io.github.icprules.model.FaceVerification given =
                filing.request().miniProgram().faceVerification();
        if (given == null || given.createdAt() == null) {
            return;
        }
        FaceVerification face = new FaceVerification(filing, given);
        LocalDate createdOn = face.createdOn();
        if (createdOn != null && face.isDue()) {
            add(createdOn.plusDays(face.days()), FACE, face.path());
        }
    }

    private void addPaper(SubmittedMaterial paper) {
        if (paper.isHandedIn()) {
            add(paper.until(), paper.title(), paper.at("validity"));
        }
    }

    private void add(@Nullable Validity validity, Text what, String path) {
        if (validity != null) {
            add(validity.until(), what, path);
        }
    }

    /** Adds a part. If two parts expire on the same day, the part that was added first counts. */
    private void add(@Nullable LocalDate until, Text what, String path) {
        if (until != null && !until.isBefore(on) && (first == null || until.isBefore(first.day()))) {
            first = new SubmitBefore(until, what, path);
        }
    }

    private static Text text(String chinese, String english, Text argument) {
        return new Named(chinese, english, argument);
    }

    /** A text about a part. Two texts with the same content are equal, because reports on equal requests must be equal. */
    private record Named(String chinese, String english, Text argument) implements Text {

        @Override
        public String in(Language language) {
            return (language == Language.ZH ? chinese : english).formatted(argument.in(language));
        }
    }
}
