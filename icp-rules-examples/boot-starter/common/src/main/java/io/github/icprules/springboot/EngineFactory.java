package io.github.icprules.springboot;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.RulePack;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;

/** Makes an engine from the properties. */
final class EngineFactory {

    private final IcpRulesProperties properties;
    private final ProvincialRequirements provinces;
    private final ResourceLoader resources;

    /** Takes the provincial requirements of the application; {@code null} for those of the properties. */
    EngineFactory(IcpRulesProperties properties, @Nullable ProvincialRequirements provinces, ResourceLoader resources) {
        this.properties = properties;
        this.provinces =
                provinces == null ? ProvincialRequirements.bundled().withProfile(properties.provinces()) : provinces;
        this.resources = resources;
    }

    /** Returns the engine, ready for evaluations. An invalid pack or table is an error with all its faults. */
    DroolsIcpRuleEngine engine(Stream<IcpRuleEngineCustomizer> customizers) {
        DroolsIcpRuleEngine.Builder builder =
                DroolsIcpRuleEngine.builder().provinces(provinces).onPackFailure(properties.onPackFailure());
        if (properties.law() != null) {
            builder.law(Path.of(properties.law()));
        }
        properties.packs().forEach(pack -> builder.pack(RulePack.of(Path.of(pack))));
        if (properties.parameters() != null) {
            read("parameters", properties.parameters(), builder::parameters);
        }
        addPolicies(builder);
        if (properties.key() != null) {
            builder.receiptKey(properties.key().getBytes(StandardCharsets.UTF_8));
        }
        customizers.forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    private void addPolicies(DroolsIcpRuleEngine.Builder builder) {
        Map<String, String> locations = new HashMap<>();
        for (String location : properties.policies()) {
            read("policies", location, (name, csv) -> {
                String id = name.replaceFirst("(?i)\\.csv$", "");
                String other = locations.putIfAbsent(id, location);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "icp-rules.policies: expected files of different names, because the name is the id of the policy, found %s and %s"
                                    .formatted(other, location));
                }
                builder.policy(id, csv);
            });
        }
    }

    /** Reads the table at a location. The name of the table is the name of its file. */
    private void read(String property, String location, BiConsumer<String, Reader> table) {
        Resource resource =
                ResourceUtils.isUrl(location) ? resources.getResource(location) : new FileSystemResource(location);
        if (!resource.isReadable()) {
            throw new IllegalArgumentException(
                    "icp-rules.%s: %s does not exist; expected a file, or an address such as classpath:policy.csv"
                            .formatted(property, location));
        }
        try (Reader csv = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            table.accept(String.valueOf(resource.getFilename()), csv);
        } catch (IOException e) {
            throw new UncheckedIOException("icp-rules.%s: %s cannot be read.".formatted(property, location), e);
        }
    }
}
