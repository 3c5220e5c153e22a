package io.github.icprules.drools;

import static java.util.Objects.requireNonNull;

import io.github.icprules.Parameter;
import io.github.icprules.drools.compiled.MissingJar;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.parameters.KeyedTable;
import io.github.icprules.drools.engine.ClassLoaders;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.drools.findings.DeclaredAttribute;
import io.github.icprules.drools.findings.DeclaredAttributes;
import io.github.icprules.drools.pack.Pack;
import io.github.icprules.drools.pack.PackReader;
import io.github.icprules.drools.pack.PackRefusal;
import io.github.icprules.report.Receipt.AppliedPack;
import io.github.icprules.text.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Rules, sentences and tables of an integrator, which an engine uses together with the bundled ones. A pack is a folder or a jar:
 *
 * <ul>
 *   <li>{@code pack.properties}: {@code id}, {@code version}, {@code title.zh}, {@code title.en} and {@code requires}, a range of
 *       versions of icp-rules
 *   <li>{@code rules/SHEET.drl}: the rules, named {@code SHEET.finding}; reports show {@code ID/SHEET.finding}
 *   <li>{@code messages/SHEET.zh.properties}, {@code messages/SHEET.en.properties}: the sentences of the rules; {@code
 *       messages/arguments.properties}: the names of the values in them
 *   <li>{@code data/documents.csv}, {@code provisions.csv}, {@code penalties.csv}, {@code parameters.csv}, {@code keywords.csv}: tables
 *       with the columns of the bundled ones; each can be left out
 *   <li>{@code data/attributes.csv}: the attributes that the rules read; {@code data/TABLE.csv}: a value for each province or category
 * </ul>
 *
 * <p>A pack is code: load packs from trusted places only. Immutable and thread-safe; one pack can be used by several engines.
 */
public final class RulePack {

    private final Pack pack;

    private RulePack(Pack pack) {
        this.pack = pack;
    }

    /**
     * {@return the pack in a folder or a jar, checked and compiled}
     *
     * <p>All files are read once; later changes of the folder have no effect. If a build has compiled the sheets of a jar, the compiled
     * rules of the jar are used.
     *
     * @param place a folder, or a jar with one pack
     * @throws RulePackException if the pack is wrong; the exception lists all faults
     * @throws IllegalArgumentException if the place is neither a folder nor a jar, or has no file {@code pack.properties}
     * @throws IllegalStateException if {@code drools-core} or {@code drools-mvel} is not on the class path
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static RulePack of(Path place) {
        requireNonNull(place, "place must be given.");
        return loaded(() -> PackReader.read(place));
    }

    /**
     * {@return the pack in a folder on the class path, as {@link #of} returns it}
     *
     * <p>The folder is looked for by the thread's context class loader; without one, by the class loader of this library.
     *
     * @param folder the folder, such as {@code acme/filing-rules}; the root of a jar if it is empty
     */
    public static RulePack onClassPath(String folder) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return onClassPath(folder, context == null ? RulePack.class.getClassLoader() : context);
    }

    /**
     * {@return the pack in a folder on the class path, as {@link #of} returns it}
     *
     * @param folder the folder, such as {@code acme/filing-rules}; the root of a jar if it is empty
     * @param loader finds the folder and the rules that a build has compiled
     */
    public static RulePack onClassPath(String folder, ClassLoader loader) {
        requireNonNull(folder, "folder must be given.");
        requireNonNull(loader, "loader must be given.");
        return loaded(() -> PackReader.onClassPath(folder, loader));
    }

    private static RulePack loaded(Supplier<Pack> reading) {
        try {
            return new RulePack(MissingJar.named(() -> ClassLoaders.callWithLibraryLoader(reading)));
        } catch (PackRefusal refusal) {
            throw new RulePackException(refusal.pack(), refusal.faults());
        }
    }

    /** {@return the id, which is the prefix of the ids of the rules} */
    public String id() {
        return pack.id();
    }

    /** {@return the version} */
    public String version() {
        return pack.version();
    }

    /** {@return the title} */
    public Text title() {
        return pack.title();
    }

    /**
     * {@return the SHA-256 digest of the files that decide what is evaluated, in lower-case hexadecimal}
     *
     * <p>The files are those of the pack and, if a build has compiled the sheets, the classes. A compiled pack has another digest than its
     * sources.
     */
    public String sha256() {
        return pack.sha256();
    }

    /** {@return id, version and digest} */
    @Override
    public String toString() {
        return id() + ' ' + version() + ' ' + sha256();
    }

    AppliedPack receipt() {
        return pack.receipt();
    }

    String place() {
        return pack.place();
    }

    List<Parameter> parameters() {
        return pack.parameters();
    }

    /**
     * {@return the attributes that packs declare}
     *
     * @throws IllegalArgumentException if two packs declare an attribute with other values
     */
    static DeclaredAttributes attributes(List<RulePack> packs) {
        Map<String, List<DeclaredAttribute>> byPack = new LinkedHashMap<>();
        packs.forEach(each -> byPack.put(each.id(), each.pack.attributes()));
        return new DeclaredAttributes(byPack);
    }

    static RuleBook combined(RuleBook bundled, List<RulePack> packs, PackFailure onFailure) {
        return bundled.with(packs.stream().map(each -> each.pack).toList(), onFailure == PackFailure.REPORT);
    }

    private static Map<String, KeyedTable> tables(List<RulePack> packs) {
        return packs.stream()
                .flatMap(each -> each.pack.tables().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The knowledge already contains the values of the packs, because the builder can replace these values. */
    static Knowledge combined(Knowledge knowledge, List<RulePack> packs) {
        return packs.isEmpty()
                ? knowledge
                : knowledge
                        .with(knowledge
                                .law()
                                .with(packs.stream()
                                        .map(each -> each.pack.law())
                                        .toList()))
                        .withTables(tables(packs));
    }
}
