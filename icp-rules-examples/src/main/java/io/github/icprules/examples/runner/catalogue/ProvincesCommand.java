package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.Usage;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.model.Province;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the requirements of the provincial authorities. */
@Command(
        name = "provinces",
        description = "Prints the provincial requirements, with sources, dates and confidence.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ProvincesCommand extends ListingCommand {

    @Parameters(
            paramLabel = "PROVINCE",
            arity = "0..1",
            description = "A province by its code (44), its Chinese or English name; without one, all of them.")
    private @Nullable String province;

    @Option(
            names = "--compare",
            paramLabel = "PROVINCE,…",
            split = ",",
            description = "Several provinces side by side, such as 31,44,65.")
    private @Nullable List<String> compared;

    @Override
    FormattedList listing(Language language) {
        return new ProvinceList(ProvincialRequirements.bundled(), chosen(), compared != null, language);
    }

    private List<Province> chosen() {
        if (compared != null && province != null) {
            throw new UnusableInputException("--compare：不能再给出其他省份", "--compare: expected no other province beside it");
        }
        if (compared != null) {
            if (compared.isEmpty() || compared.stream().anyMatch(String::isBlank)) {
                throw new UnusableInputException(
                        "--compare：缺少省份；应为省份，如 31,44,65",
                        "--compare: a province is missing; expected provinces such as 31,44,65");
            }
            return compared.stream().map(name -> named("--compare", name)).toList();
        }
        return province == null ? List.of(Province.values()) : List.of(named("PROVINCE", province));
    }

    /** {@return the province with a code or name} */
    private static Province named(String option, String name) {
        String given = name.strip();
        List<String> all = Arrays.stream(Province.values())
                .flatMap(ProvincesCommand::names)
                .toList();
        return Arrays.stream(Province.values())
                .filter(candidate -> names(candidate).anyMatch(given::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(
                        "%s：没有这个省份（%s）；%s",
                        "%s: there is no such province (%s); %s",
                        option,
                        Usage.described(given, all),
                        NearestName.of(given, all)
                                .map(Usage::didYouMean)
                                .orElse(Text.of(
                                        "应为代码（如 44）或名称（如 广东、guangdong）",
                                        "expected a code such as 44, or a name such as 广东 or guangdong"))));
    }

    private static Stream<String> names(Province province) {
        return Stream.of(
                Integer.toString(province.code()),
                province.chinese(),
                province.english(),
                province.name().toLowerCase(Locale.ROOT),
                province.abbreviation());
    }
}
