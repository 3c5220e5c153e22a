package io.github.icprules.drools.facts.assembly;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.drools.facts.miniprogram.FaceVerification;
import io.github.icprules.drools.facts.person.Principal;
import io.github.icprules.drools.facts.platform.Deadlines;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.facts.subject.Certificate;
import io.github.icprules.model.Authorisation;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Validity;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.text.Label;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a filing that expire within 90 days, because the preparation and review of a filing take weeks. A part that expired before the evaluation date is ignored: it must be
 * replaced, and another rule reports it. A part of a change that is already in effect is ignored, too, because such a change is
 * filed at once.
 */
public final class Expiries {

    private static final int NEAR = 90;

    private static final Text FACE = new Label("人脸核身", "face verification");
    private static final Text CORRECTION =
            new Label("主管部门要求的更正期限", "time for the correction that the authority demands");
    private static final Text SUBJECT_PRINCIPAL = new Label("主体负责人", "subject principal");
    private static final Text MINI_PROGRAM_PRINCIPAL = new Label("小程序负责人", "mini-program principal");
    private static final Text CERTIFICATE = new Label("主体证件", "subject's certificate");

    private Expiries() {}

    /**
     * {@return the parts of the request that expire within 90 days, the earliest first; empty if there are none}
     *
     * <p>Parts that expire on the same day have the order of their facts.
     *
     * @param filing the filing
     * @param facts the facts of the filing
     */
    public static List<SubmitBefore> within(Filing filing, List<Fact> facts) {
        if (filing.isChange() && ChangeOrder.of(filing).isTakenEffect()) {
            return List.of();
        }
        LocalDate on = filing.on();
        return facts.stream()
                .flatMap(fact -> of(fact).stream())
                .filter(part -> !part.day().isBefore(on) && !part.day().isAfter(on.plusDays(NEAR)))
                .sorted(Comparator.comparing(SubmitBefore::day))
                .toList();
    }

    private static List<SubmitBefore> of(Fact fact) {
        if (fact instanceof Filing filing) {
            return part(Deadlines.of(filing).correction(), CORRECTION, "platform.correctionDemandedOn");
        }
        if (fact instanceof Certificate certificate && certificate.isConcerned()) {
            return part(certificate.until(), CERTIFICATE, certificate.at("validity"));
        }
        if (fact instanceof Principal principal && principal.isConcerned()) {
            return ofPrincipal(principal);
        }
        if (fact instanceof HeldApproval approval && approval.filing().isDescribingService() && approval.isReliedOn()) {
            return part(
                    approval.until(),
                    new Named("“%s”的审批", "approval for %s", approval.category()),
                    approval.at("validity"));
        }
        if (fact instanceof FaceVerification face && face.isDue()) {
            LocalDate createdOn = face.createdOn();
            return part(createdOn == null ? null : createdOn.plusDays(face.days()), FACE, face.path());
        }
        if (fact instanceof SubmittedMaterial paper && paper.isHandedIn()) {
            return part(paper.until(), paper.title(), paper.at("validity"));
        }
        return List.of();
    }

    private static List<SubmitBefore> ofPrincipal(Principal principal) {
        Text role = principal.isOfSubject() ? SUBJECT_PRINCIPAL : MINI_PROGRAM_PRINCIPAL;
        IdentityDocument document = principal.given().document();
        Authorisation authorisation = principal.given().authorisation();
        List<SubmitBefore> parts = new ArrayList<>();
        parts.addAll(part(
                until(document == null ? null : document.validity()),
                new Named("%s的证件", "identity document of the %s", role),
                principal.at("document.validity")));
        parts.addAll(part(
                until(authorisation == null ? null : authorisation.validity()),
                new Named("%s的授权", "authorisation of the %s", role),
                principal.at("authorisation.validity")));
        return parts;
    }

    private static @Nullable LocalDate until(@Nullable Validity validity) {
        return validity == null ? null : validity.until();
    }

    private static List<SubmitBefore> part(@Nullable LocalDate until, Text what, String path) {
        return until == null ? List.of() : List.of(new SubmitBefore(until, what, path));
    }

    /** A text about a part. Two texts with the same content are equal, because reports on equal requests must be equal. */
    private record Named(String chinese, String english, Text argument) implements Text {

        @Override
        public String in(Language language) {
            return (language == Language.ZH ? chinese : english).formatted(argument.in(language));
        }
    }
}
