package io.github.icprules.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.icprules.format.AppId;
import io.github.icprules.format.CreditCode;
import io.github.icprules.format.EmailAddress;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.format.Flaw;
import io.github.icprules.format.LegacyRegistrationNumber;
import io.github.icprules.format.OrganisationCode;
import io.github.icprules.format.OriginalId;
import io.github.icprules.format.PersonalDocuments;
import io.github.icprules.format.PhoneNumber;
import io.github.icprules.format.PlatformDate;
import io.github.icprules.format.RegionCode;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.PersonalData;
import java.util.List;
import java.util.Objects;

/** The forms of numbers, and the masking of those of people. */
class FormatsFuzz {

    /** Texts that are in order, so that those near to them are tried. */
    private static final List<String> WORDS =
            List.of(("110101200001010010|91000000000000000K|00000000-0|110000000000009"
                            + "|E00000000|H0000000000|13800000000|+86 138 0000 0000|010-00000000|jia1@example.com"
                            + "|京ICP备00000001号-1X|wx0000000000000000|gh_000000000000|110105|20240229|长期")
                    .split("\\|"));

    @FuzzTest(maxDuration = "60s")
    void formats_and_masking(byte[] bytes) {
        check(new Choices(bytes));
    }

    /** Makes a text and has it looked at. */
    static void check(Choices choices) {
        Hostile hostile = new Hostile(choices, WORDS);
        String text = choices.of(List.of("", choices.of(WORDS))) + hostile.text() + choices.text(32);
        Promises.soon(() -> {
            isAnswered(text);
            isMasked(text);
            return text;
        });
    }

    private static void isAnswered(String text) {
        same(AppId.check(text), AppId.isValid(text));
        same(CreditCode.check(text), CreditCode.isValid(text));
        same(EmailAddress.check(text), EmailAddress.isValid(text));
        same(FilingNumber.check(text), FilingNumber.isValid(text));
        same(LegacyRegistrationNumber.check(text), LegacyRegistrationNumber.isValid(text));
        same(OrganisationCode.check(text), OrganisationCode.isValid(text));
        same(OriginalId.check(text), OriginalId.isValid(text));
        same(PhoneNumber.checkMobile(text), PhoneNumber.isMobile(text));
        same(PlatformDate.check(text), PlatformDate.isValid(text));
        same(RegionCode.check(text), RegionCode.isValid(text));
        same(ResidentId.check(text), ResidentId.isValid(text));
        for (CertificateType type : CertificateType.values()) {
            Flaw flaw = PersonalDocuments.check(type, text);
            Boolean valid = PersonalDocuments.isValid(type, text);
            assertThat(valid).isEqualTo(flaw == null ? null : (Boolean) (flaw == Flaw.NONE));
        }
        for (SubjectType type : SubjectType.values()) {
            CreditCode.fits(text, type);
        }
        assertThat(CreditCode.category(text).isPresent() && CreditCode.check(text) == Flaw.BLANK)
                .isFalse();
        assertThat(FilingNumber.parse(text).isPresent()).isEqualTo(FilingNumber.isValid(text));
        assertThat(ResidentId.isValid(text))
                .isEqualTo(
                        ResidentId.isValid(text) && ResidentId.birthDate(text).isPresent());
        assertThat(RegionCode.isValid(text))
                .isEqualTo(RegionCode.isValid(text) && RegionCode.province(text).isPresent());
        PhoneNumber.isLandline(text);
        PhoneNumber.isVirtualOperator(text);
        String plain = PhoneNumber.normalise(text);
        assertThat(plain == null ? null : PhoneNumber.normalise(plain)).isEqualTo(plain);
        NearestName.of(text, WORDS).ifPresent(name -> assertThat(WORDS).contains(name));
    }

    private static void same(Flaw flaw, boolean valid) {
        assertThat(valid).isEqualTo(flaw == Flaw.NONE);
    }

    private static void isMasked(String text) {
        String masked = PersonalData.maskNumbersIn(text);
        Promises.showsNoNumber(masked);
        // Compatibility forms can be longer, of one character up to 18.
        assertThat(masked.length()).isLessThanOrEqualTo(18 * text.length());
        assertThat(notStars(Objects.requireNonNull(PersonalData.mask(text)))).isLessThanOrEqualTo(5);
    }

    private static long notStars(String text) {
        return text.codePoints().filter(character -> character != '*').count();
    }
}
