package io.github.icprules.springboot;

import io.github.icprules.drools.PackFailure;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.text.Language;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of the engine.
 *
 * <p>A location is a file, or an address such as {@code classpath:policy.csv}.
 *
 * @param provinces the provincial requirements that are reported: off, current or all
 * @param packs the folders and jars of rule packs, or folders with such folders and jars; a pack is code, so name trusted packs only
 * @param onPackFailure what happens if a rule of a pack fails: throw an exception, or report the rule as a fault
 * @param policies the locations of policies as CSV, or folders of such files, in their order; the id of a policy is the name of its file without .csv, so the names differ
 * @param parameters the location of a table as CSV that replaces values of parameters
 * @param law the folder with tables that replace tables of the law
 * @param key the secret of the digest of each filing in its receipt, at least 16 bytes in UTF-8; without it, receipts have no digest
 * @param reload the longest time between two looks at the files of packs, policies, parameters and law, such as 10s; changed files are used if they are valid; without it, a change needs a restart
 * @param refuseDuplicateProperties whether a JSON object with two properties of one name is an error, in all requests of the application
 * @param language the language of the title and the detail of problems for requests that ask for neither Chinese nor English: zh or en
 * @param health the properties of the health indicator
 */
@ConfigurationProperties("icp-rules")
public record IcpRulesProperties(
        @DefaultValue("current") ProvincialProfile provinces,
        @DefaultValue List<String> packs,
        @DefaultValue("throw") PackFailure onPackFailure,
        @DefaultValue List<String> policies,
        @Nullable String parameters,
        @Nullable String law,
        @Nullable String key,
        @Nullable Duration reload,
        @DefaultValue("false") boolean refuseDuplicateProperties,
        @DefaultValue("zh") Language language,
        @DefaultValue Health health) {

    /**
     * The properties of the health indicator.
     *
     * @param maxAge the age of the knowledge, such as 180d, above which the health is OUT_OF_SERVICE; without it, the age is shown only
     */
    public record Health(@Nullable Duration maxAge) {}

    /** {@return the names of the properties without the key} */
    @Override
    public String toString() {
        return "IcpRulesProperties[provinces=%s, packs=%s, policies=%s]".formatted(provinces, packs, policies);
    }
}
