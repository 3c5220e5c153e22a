package io.github.icprules.drools.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.RandomFilings;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.SparseRequestsTest;
import io.github.icprules.drools.compiled.BundledRules;
import io.github.icprules.drools.compiled.CompiledRule;
import io.github.icprules.drools.compiled.CompiledRuleReader;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of a filing that tells nothing a rule knows nothing that it needs, and of one that tells all it knows everything. */
class NeedTest {

    private static final Knowledge KNOWLEDGE =
            Knowledge.bundled().with(Knowledge.bundled().provinces().withProfile(ProvincialProfile.ALL));

    private static final List<CompiledRule> RULES = BundledRules.models().stream()
            .flatMap(model -> model.getRules().stream())
            .map(CompiledRuleReader::read)
            .flatMap(Optional::stream)
            .toList();

    /** What is known as soon as a part is there, has nothing to ask about, or cannot be otherwise. */
    private static final Set<Need> KNOWN_OF_NOTHING = EnumSet.of(
            Need.APPROVAL_DOCUMENT_AT_HAND,
            Need.CERTIFICATE_NUMBERS,
            Need.DEMAND_HOMES,
            Need.DEMAND_MINOR,
            Need.DEMAND_PERMIT_TERM,
            Need.DEMAND_RESIDENT_OF,
            Need.DEMAND_YOUTH,
            Need.DEMAND_SERVICE_COUNT,
            Need.ENTERED_NUMBERS_ON_RECORD,
            Need.NATIONAL_UNIT,
            Need.PICTURE,
            Need.PRE_APPROVALS,
            Need.PRE_APPROVAL_CATEGORIES,
            Need.SUBJECT_TYPE);

    /** Of most persons nothing, of some that they live in Hong Kong or Macao. */
    private static final List<Optional<CertificateType>> DOCUMENTS =
            List.of(Optional.empty(), Optional.of(CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT));

    @Test
    void nothing_is_known_of_a_filing_of_which_nothing_is_given() {
        Set<Need> known = EnumSet.noneOf(Need.class);
        hollow().forEach(request -> ask(request, (need, fact) -> {
            if (need.isKnownOf(fact)) {
                known.add(need);
            }
        }));
        assertThat(known).isEqualTo(KNOWN_OF_NOTHING);
    }

    @Test
    void what_is_not_known_has_places_that_would_make_it_known() {
        Set<Need> unknown = EnumSet.noneOf(Need.class);
        Stream.of(RandomFilings.bare(), hollow(), SparseRequestsTest.hollowButForAPart(), hollowInProvinces())
                .flatMap(requests -> requests)
                .forEach(request -> ask(request, (need, fact) -> {
                    if (!need.isKnownOf(fact)) {
                        assertThat(need.placesMissing(fact))
                                .as(need.name())
                                .isNotEmpty()
                                .doesNotContain("");
                        unknown.add(need);
                    }
                }));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(unknown))).isEmpty();
    }

    @Test
    void everything_is_known_of_some_filing_that_is_in_order() {
        Set<Need> known = EnumSet.noneOf(Need.class);
        RandomFilings.described()
                .forEach(request -> ask(request, (need, fact) -> {
                    if (need.isKnownOf(fact)) {
                        known.add(need);
                    }
                }));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(known))).isEmpty();
    }

    private static Stream<FilingRequest> hollow() {
        return Stream.of(FilingType.values()).map(SparseRequestsTest::hollow);
    }

    /** As hollow, but that it is known what the province demands of whom. */
    private static Stream<FilingRequest> hollowInProvinces() {
        return Stream.of(FilingType.NEW_FIRST, FilingType.CHANGE_ALL)
                .flatMap(type -> Stream.of(SubjectType.values())
                        .flatMap(subject -> Stream.of(Province.values())
                                .flatMap(province -> DOCUMENTS.stream()
                                        .map(document -> hollow(type, subject, province, document.orElse(null))))));
    }

    private static FilingRequest hollow(
            FilingType type, SubjectType subject, Province province, @Nullable CertificateType document) {
        Person nobody = SparseRequestsTest.nobody(new IdentityDocument(document, null, null, null));
        MaterialAtHand.Builder proof = MaterialAtHand.builder(Material.RESIDENCE_PROOF);
        if (document != null) {
            proof.residenceProof(ResidenceProof.RESIDENCE_PERMIT);
        }
        return FilingRequest.builder(type)
                .evaluatedOn(RuleVerifier.DAY)
                .subject(Subject.builder()
                        .type(subject)
                        .region(Region.of(province))
                        .principal(nobody)
                        .legalRepresentative(nobody)
                        .build())
                .miniProgram(MiniProgram.builder().principal(nobody).build())
                .materials(proof.build())
                .build();
    }

    /** Asks of every fact of a filing what the rules that look at such facts need. */
    private static void ask(FilingRequest request, BiConsumer<Need, Fact> question) {
        Facts facts = Facts.of(request, Objects.requireNonNull(request.evaluatedOn()), KNOWLEDGE);
        for (Fact fact : facts.all()) {
            for (CompiledRule rule : RULES) {
                if (rule.type() == fact.getClass()) {
                    rule.info().needs().forEach(need -> question.accept(need, fact));
                }
            }
        }
    }
}
