package io.github.icprules.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The filings of docs/compare.md, and filings as JSON. All people and companies are invented. */
final class TwoHundredFilings {

    private static final int FILINGS = 200;
    private static final Province[] PROVINCES = Province.values();

    private static final Validity APPROVED = Validity.between(LocalDate.of(2024, 6, 1), LocalDate.of(2027, 5, 31));
    private static final Validity TEN_YEARS = Validity.between(LocalDate.of(2020, 6, 1), LocalDate.of(2030, 5, 31));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TwoHundredFilings() {}

    /** {@return the filings, one in each line} */
    static String lines() {
        return all().map(filing -> json(filing.request())).collect(Collectors.joining("\n", "", "\n"));
    }

    /** {@return a filing as JSON, in one line} */
    static String json(FilingRequest request) {
        try {
            return JSON.writeValueAsString(request.asTree());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A filing can be written as JSON.", e);
        }
    }

    /** Five of eight filings are about drugs and devices or health care, the others are not. */
    private static Stream<SampleFiling> all() {
        return IntStream.range(0, FILINGS)
                .mapToObj(i -> of(i % 8).in(PROVINCES[i / 8 % PROVINCES.length]).without("materials[].signedOn"));
    }

    private static SampleFiling of(int kind) {
        SampleFiling drugInformation = approvedFor(PreApprovalCategory.DRUG_DEVICE_INFO);
        return switch (kind) {
            case 0 -> drugInformation;
            case 1 -> drugInformation.with(Defects.approvalWithoutNumber());
            case 2 -> drugInformation.with(Defects.missingApproval());
            case 3 ->
                Filings.enterprise()
                        .with("miniProgram.preApprovalCategories", List.of(PreApprovalCategory.HEALTH_CARE));
            case 4 -> Filings.enterprise();
            case 5 -> Filings.individual();
            case 6 -> drugInformation.with("miniProgram.preApprovals[].validity", TEN_YEARS);
            default -> approvedFor(PreApprovalCategory.NEWS);
        };
    }

    /** The approval is valid on both days, so that only the law makes a difference. */
    private static SampleFiling approvedFor(PreApprovalCategory category) {
        return Filings.approvedFor(category).with("miniProgram.preApprovals[].validity", APPROVED);
    }
}
