package io.github.icprules.drools.catalogue;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.AnswersRead;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.Change;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filings whose parts are there and have nothing in them, which is when the answers that rules read are unknown. What the answers
 * miss on them is what the catalogue shows as the needs of a rule.
 */
public final class BlankFilings {

    /** A day on which all rules are in force. */
    private static final LocalDate DAY = LocalDate.of(2026, 1, 26);

    private final List<Fact> facts;

    /** Lays the filings out. */
    public BlankFilings() {
        Knowledge bundled = Knowledge.bundled();
        Knowledge all = bundled.with(bundled.provinces().withProfile(ProvincialProfile.ALL));
        this.facts = requests()
                .flatMap(request -> Facts.of(request, DAY, all).all().stream())
                .toList();
    }

    /** {@return the paths that some answers miss, an index in them left out} */
    public List<String> missing(AnswersRead answers) {
        return answers.missing(facts)
                .map(path -> path.replaceAll("\\d+", ""))
                .distinct()
                .toList();
    }

    private static Stream<FilingRequest> requests() {
        return Stream.concat(
                Arrays.stream(FilingType.values()).flatMap(type -> Stream.of(nothing(type), hollow(type, null, null))),
                Stream.of(FilingType.NEW_FIRST, FilingType.CHANGE_ALL)
                        .flatMap(type -> Arrays.stream(Province.values())
                                .flatMap(province -> Stream.of(SubjectType.ENTERPRISE, SubjectType.INDIVIDUAL)
                                        .map(subject -> hollow(type, subject, province)))));
    }

    private static FilingRequest nothing(FilingType type) {
        return FilingRequest.builder(type).build();
    }

    private static FilingRequest hollow(FilingType type, @Nullable SubjectType subject, @Nullable Province province) {
        Person person = Person.builder("").build();
        return FilingRequest.builder(type)
                .subject(Subject.builder()
                        .type(subject)
                        .region(province == null ? null : Region.of(province))
                        .certificate(SubjectCertificate.builder(null).build())
                        .legalRepresentative(person)
                        .principal(person)
                        .history(FilingHistory.builder().build())
                        .build())
                .miniProgram(MiniProgram.builder()
                        .listing(new Listing(null, null, null))
                        .preApprovals(new PreApproval(PreApprovalCategory.NEWS, null, null, null, null, null))
                        .principal(person)
                        .faceVerification(FaceVerification.builder().build())
                        .build())
                .materials(MaterialAtHand.builder(Material.RESIDENCE_PROOF)
                        .picture(Picture.builder(null).build())
                        .build())
                .change(Change.builder().build())
                .cancellation(Cancellation.builder().build())
                .platform(PlatformState.builder().build())
                .build();
    }
}
