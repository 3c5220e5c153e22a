package io.github.icprules.drools.data.law;

import io.github.icprules.drools.data.tables.Sha256;
import io.github.icprules.drools.data.tables.TableFile;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.data.tables.Values;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.Provision;
import io.github.icprules.text.NearestName;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The law as tables: documents, articles, penalties and the requirements of the pre-approval categories, with the days on which
 * each version is in force. Immutable.
 */
public final class DatedLaw {

    public static final String DOCUMENTS = "documents.csv";
    public static final String PROVISIONS = "provisions.csv";
    public static final String PENALTIES = "penalties.csv";
    public static final String PRE_APPROVAL = "pre-approval.csv";

    private static final String FOLDER = "data/";
    private static final List<String> FILES = List.of(DOCUMENTS, PROVISIONS, PENALTIES, PRE_APPROVAL);
    private static final DatedLaw BUNDLED = read(DatedLaw::bundledFile);

    private final LawTables tables;
    private final Articles articles;
    private final String fingerprint;
    /** The days on which a version starts, and the days after the last day of a version. */
    private final NavigableSet<LocalDate> turns = new TreeSet<>();
    /** The law from each of these days on. The law before all of these days has the key {@link LocalDate#MIN}. */
    private final Map<LocalDate, LawOnDay> days = new ConcurrentHashMap<>();

    /** The law without the tables of rule packs. */
    private final @Nullable DatedLaw base;

    private DatedLaw(LawTables tables, String fingerprint, @Nullable DatedLaw base) {
        this.tables = tables;
        this.articles = new Articles(tables.provisions().stream());
        this.fingerprint = fingerprint;
        this.base = base;
        tables.provisions().forEach(provision -> addTurns(provision.from(), provision.until()));
        tables.penalties().forEach(penalty -> addTurns(penalty.from(), penalty.until()));
        tables.preApprovals().forEach(regime -> addTurns(regime.from(), regime.until()));
    }

    private void addTurns(LocalDate from, @Nullable LocalDate until) {
        turns.add(from);
        if (until != null) {
            turns.add(until.plusDays(1));
        }
    }

    /** {@return the bundled law} */
    public static DatedLaw bundled() {
        return BUNDLED;
    }

    /**
     * {@return the law of an integrator: the tables of a folder, and the bundled table for each table that the folder does not
     * contain}
     *
     * @param folder a folder with one or more of {@code documents.csv}, {@code provisions.csv}, {@code penalties.csv} and {@code
     *     pre-approval.csv}, which have the columns of the bundled tables
     * @throws IllegalArgumentException if the folder contains none of these tables, if the folder contains another table, or if a
     *     table is invalid; the message lists the first 20 errors of each table, each in a line {@code file:line:column NAME:
     *     expected …, found …}
     * @throws UncheckedIOException if a file cannot be read
     */
    public static DatedLaw read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> given = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
            return read(folder.toString(), given, name -> TableFile.of(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
        }
    }

    /**
     * {@return the law in tables, with the bundled tables for the absent ones}
     *
     * @param tables the readers by the file name of the table
     * @throws IllegalArgumentException if there is no table or another table, or if a table is invalid
     * @throws UncheckedIOException if a reader fails
     */
    public static DatedLaw read(Map<String, ? extends Reader> tables) {
        return read(
                "law",
                new TreeSet<>(tables.keySet()),
                name -> TableFile.of(name, Objects.requireNonNull(tables.get(name))));
    }

    /** Returns the law in tables of an integrator. The place of the tables is named in messages. */
    private static DatedLaw read(String place, Set<String> given, Function<String, TableFile> tables) {
        for (String name : given) {
            if (!FILES.contains(name)) {
                throw new IllegalArgumentException(
                        "%s/%s: there is no such table; expected %s".formatted(place, name, Values.oneOf(FILES, name)));
            }
        }
        if (given.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: expected one or more of %s".formatted(place, String.join(", ", FILES)));
        }
        return read(name -> given.contains(name) ? tables.apply(name) : bundledFile(name));
    }

    /**
     * {@return the law of four tables}
     *
     * @param files returns the table with a file name
     * @throws IllegalArgumentException if a table is invalid; the message has a line for each of the first 20 errors of a table
     */
    public static DatedLaw read(Function<String, TableFile> files) {
        Map<String, TableFile> tableFiles = new LinkedHashMap<>();
        FILES.forEach(name -> tableFiles.put(name, files.apply(name)));
        LawTables tables = LawReader.read(LawTables.empty(), tableFiles);
        return new DatedLaw(
                tables, "law " + Sha256.of(tableFiles.values().stream().map(TableFile::content)), null);
    }

    /**
     * {@return the tables that a rule pack adds to this law; the rows can name documents and articles of this law}
     *
     * @param files the bytes of the tables of the pack, by file name
     * @throws IllegalArgumentException if a table is invalid, or an identifier is already taken; the message has a line for each
     *     error
     */
    public LawTables readFurther(Map<String, byte[]> files) {
        Map<String, TableFile> tableFiles = new LinkedHashMap<>();
        files.forEach((name, content) -> tableFiles.put(name, new TableFile(FOLDER + name, content)));
        return LawReader.read(tables, tableFiles);
    }

    /**
     * {@return this law together with tables of rule packs}
     *
     * <p>The digest remains the digest of this law, because a receipt contains the digests of the packs.
     *
     * @throws IllegalArgumentException if two tables have the same identifier
     */
    public DatedLaw with(Collection<LawTables> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<LawTables> all = Stream.concat(Stream.of(tables), further.stream()).toList();
        List<Provision> provisions = joined(all, LawTables::provisions, Provision::id);
        List<LegalDocument> documents = joined(all, LawTables::documents, LegalDocument::id);
        List<Penalty> penalties = joined(all, LawTables::penalties, Penalty::id);
        return new DatedLaw(new LawTables(documents, provisions, penalties, tables.preApprovals()), fingerprint, this);
    }

    /** Returns the rows of all tables. The versions of an identifier are in one table. */
    private static <T> List<T> joined(
            List<LawTables> all, Function<LawTables, List<T>> rows, Function<T, String> identifier) {
        List<T> joined = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (LawTables each : all) {
            for (String id : ids(rows.apply(each), identifier)) {
                if (!taken.add(id)) {
                    throw new IllegalArgumentException(
                            "The identifier %s is in two tables; one of them is of a rule pack.".formatted(id));
                }
            }
            joined.addAll(rows.apply(each));
        }
        return joined;
    }

    /** Returns the identifiers of rows, in the order of the rows. */
    private static <T> Set<String> ids(List<T> rows, Function<T, String> identifier) {
        return rows.stream().map(identifier).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@return this law without the tables of rule packs} */
    public DatedLaw withoutPacks() {
        return base == null ? this : base;
    }

    /** {@return all tables of the law} */
    public LawTables tables() {
        return tables;
    }

    /** {@return one line that identifies the content of the tables: their digest} */
    public String fingerprint() {
        return fingerprint;
    }

    /** {@return the law as of a day} */
    public LawOnDay on(LocalDate day) {
        LocalDate turn = turns.floor(day);
        return days.computeIfAbsent(
                turn == null ? LocalDate.MIN : turn,
                any -> new LawOnDay(tables, withoutPacks().articleIds(), day));
    }

    /** {@return the document with an identifier; {@code null} if the document does not exist} */
    public @Nullable LegalDocument document(String id) {
        return tables.document(id).orElse(null);
    }

    /** {@return the identifiers of the documents} */
    public Set<String> documentIds() {
        return ids(tables.documents(), LegalDocument::id);
    }

    /** {@return the identifiers of the articles} */
    public Set<String> articleIds() {
        return articles.ids();
    }

    /** {@return the versions of an article, the oldest first; empty if the article does not exist} */
    public List<LegalBasis> versionsOf(String id) {
        return articles.versionsOf(id).stream().map(Provision::basis).toList();
    }

    /** {@return the versions of a penalty, the oldest first; empty if the penalty does not exist} */
    public List<Penalty> penaltiesOf(String id) {
        return tables.penalties().stream()
                .filter(penalty -> penalty.id().equals(id))
                .toList();
    }

    /** {@return the identifiers of the penalties} */
    public Set<String> penaltyIds() {
        return ids(tables.penalties(), Penalty::id);
    }

    /**
     * {@return the newest version of an article}
     *
     * @throws IllegalArgumentException if the article does not exist; the message contains the nearest identifier
     */
    public LegalBasis newest(String id) {
        List<Provision> versions = articles.versionsOf(id);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(noSuchArticle(id));
        }
        return versions.get(versions.size() - 1).basis();
    }

    /** {@return a message that the article does not exist, with the identifier that was probably meant} */
    public String noSuchArticle(String id) {
        return noSuch("article", id, articles.ids(), PROVISIONS);
    }

    /** {@return a message that the penalty does not exist, with the identifier that was probably meant} */
    public String noSuchPenalty(String id) {
        return noSuch("penalty", id, penaltyIds(), PENALTIES);
    }

    private static String noSuch(String what, String id, Collection<String> ids, String file) {
        return "there is no %s %s in %s%s"
                .formatted(
                        what,
                        id,
                        file,
                        NearestName.of(id, ids)
                                .map("; did you mean %s?"::formatted)
                                .orElse("."));
    }

    private static TableFile bundledFile(String name) {
        return new TableFile(FOLDER + name, Tables.bytes(FOLDER + name));
    }
}
