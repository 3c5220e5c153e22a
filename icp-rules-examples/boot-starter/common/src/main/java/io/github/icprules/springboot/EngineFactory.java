package io.github.icprules.springboot;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.ReloadingIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Returns the engine, ready for evaluations. An invalid pack or table is an error with all its faults. If the properties ask for it,
     * the engine reads changed files again.
     */
    IcpRuleEngine engine(List<IcpRuleEngineCustomizer> customizers) {
        List<Path> packs = properties.packs().stream()
                .map(Path::of)
                .flatMap(EngineFactory::packsIn)
                .toList();
        List<Path> files = files();
        return properties.reload() == null || (packs.isEmpty() && files.isEmpty())
                ? engine(packs.stream().map(RulePack::of).toList(), customizers)
                : ReloadingIcpRuleEngine.of(
                        packs, files, read -> engine(read, customizers), properties.reload(), reload -> {});
    }

    private IcpRuleEngine engine(List<RulePack> packs, List<IcpRuleEngineCustomizer> customizers) {
        DroolsIcpRuleEngine.Builder builder =
                DroolsIcpRuleEngine.builder().provinces(provinces).onPackFailure(properties.onPackFailure());
        if (properties.law() != null) {
            builder.law(Path.of(properties.law()));
        }
        builder.pack(packs.toArray(RulePack[]::new));
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

    /** Returns the files that the properties name, beside the packs. An address such as {@code classpath:policy.csv} does not change. */
    private List<Path> files() {
        return Stream.concat(properties.policies().stream(), Stream.of(properties.parameters(), properties.law()))
                .filter(Objects::nonNull)
                .filter(location -> !ResourceUtils.isUrl(location))
                .map(Path::of)
                .toList();
    }

    private void addPolicies(DroolsIcpRuleEngine.Builder builder) {
        Map<String, String> locations = new HashMap<>();
        for (String location :
                properties.policies().stream().flatMap(EngineFactory::inFolder).toList()) {
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

    /** Returns the packs in a folder of packs, as folders and jars; any other place as it is. */
    private static Stream<Path> packsIn(Path place) {
        if (!Files.isDirectory(place) || isPack(place)) {
            return Stream.of(place);
        }
        List<Path> packs = filesIn("packs", place.toString()).stream()
                .filter(file -> isPack(file) || file.toString().endsWith(".jar"))
                .toList();
        return packs.isEmpty() ? Stream.of(place) : packs.stream();
    }

    private static boolean isPack(Path folder) {
        return Files.exists(folder.resolve("pack.properties"));
    }

    /** Returns the files with policies in a folder; any other location as it is. */
    private static Stream<String> inFolder(String location) {
        if (ResourceUtils.isUrl(location) || !Files.isDirectory(Path.of(location))) {
            return Stream.of(location);
        }
        return filesIn("policies", location).stream()
                .map(Path::toString)
                .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".csv"));
    }

    private static List<Path> filesIn(String property, String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("icp-rules.%s: %s cannot be read.".formatted(property, folder), e);
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
