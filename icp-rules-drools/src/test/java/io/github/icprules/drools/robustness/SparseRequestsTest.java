package io.github.icprules.drools.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.Change;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every request gets a report, and absent input is never a violation. */
public class SparseRequestsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final int PARTS = 12;
    private static final int FEW = 3;

    /** Three parts there alone, or missing alone: what goes wrong between parts goes wrong between few of them. */
    @ParameterizedTest
    @EnumSource
    void a_few_parts_can_be_missing_or_empty(FilingType type) {
        assertAnswered(type, parts -> {
            int there = Integer.bitCount(parts);
            return there <= FEW || there >= PARTS - FEW;
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("nightly")
    void any_parts_can_be_missing_or_empty(FilingType type) {
        assertAnswered(type, parts -> true);
    }

    private static void assertAnswered(FilingType type, IntPredicate wanted) {
        IntStream.range(0, 1 << PARTS).parallel().filter(wanted).forEach(parts -> {
            FilingReport report = ENGINE.evaluate(request(type, parts));
            assertThat(report.asTree(Language.ZH).toString()).doesNotContain("null");
        });
    }

    /** {@return a filing of which every part is there and nothing in it} */
    public static FilingRequest hollow(FilingType type) {
        return request(type, (1 << PARTS) - 1);
    }

    private static FilingRequest request(FilingType type, int parts) {
        IdentityDocument document = new Part(parts, 0).isThere()
                ? new IdentityDocument(null, null, new Validity(null, null, false), null)
                : null;
        Person nameless = nameless(document);
        Subject.Builder subject = Subject.builder();
        MiniProgram.Builder miniProgram = MiniProgram.builder();
        FilingRequest.Builder request = FilingRequest.builder(type).evaluatedOn(RuleVerifier.DAY);
        new Part(parts, 1).ifThere(() -> subject.type(SubjectType.INDIVIDUAL));
        new Part(parts, 2)
                .ifThere(() ->
                        subject.certificate(new SubjectCertificate(null, null, null, null, null, null, null, null)));
        new Part(parts, 3).ifThere(() -> subject.principal(nameless).legalRepresentative(nameless));
        new Part(parts, 4).ifThere(() -> miniProgram.principal(nameless).administrator(nameless));
        new Part(parts, 5)
                .ifThere(() -> subject.history(FilingHistory.builder().build()).region(new Region(null, null, null)));
        new Part(parts, 6)
                .ifThere(() -> miniProgram
                        .preApprovalCategories(List.of(PreApprovalCategory.values()))
                        .preApprovals(new PreApproval(
                                PreApprovalCategory.NEWS, null, null, new Validity(null, null, false), null, null)));
        new Part(parts, 7)
                .ifThere(() -> miniProgram
                        .listing(new Listing(null, null, null))
                        .faceVerification(FaceVerification.builder().build()));
        new Part(parts, 8)
                .ifThere(() -> request.platform(PlatformState.builder().build()));
        new Part(parts, 9).ifThere(() -> request.change(new Change(null, null, null, null, null)));
        new Part(parts, 10)
                .ifThere(() -> request.cancellation(Cancellation.builder().build()));
        new Part(parts, 11)
                .ifThere(() -> request.materials(Arrays.stream(Material.values())
                        .map(material -> MaterialAtHand.builder(material)
                                .picture(new Picture(null, null, null, null, null, null, null, null, null))
                                .validity(new Validity(null, null, false))
                                .build())
                        .toList()));
        return request.subject(subject.build()).miniProgram(miniProgram.build()).build();
    }

    /** {@return a person of whom there is a document at most} */
    public static Person nameless(@Nullable IdentityDocument document) {
        return new Person(null, document, null, null, null, null, null, null, null, null, null, null);
    }

    /** One part of a request, there or not, as one bit says. */
    private record Part(int parts, int bit) {

        boolean isThere() {
            return (parts & (1 << bit)) != 0;
        }

        void ifThere(Runnable description) {
            if (isThere()) {
                description.run();
            }
        }
    }
}
