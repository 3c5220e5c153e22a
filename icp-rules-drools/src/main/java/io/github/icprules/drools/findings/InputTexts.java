package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words for the inputs of a request, from the table {@code data/inputs.csv}. All items of a list share a row, and so do the
 * four persons, whose paths start with {@code person.} in the table. {@code {who}} stands for the person, {@code {paper}} for the
 * material and {@code {category}} for the category of the approval at the path.
 */
public final class InputTexts {

    /** The path of the table. */
    public static final String FILE = "data/inputs.csv";

    private static final Columns COLUMNS = Columns.of(
            "path",
            "who",
            "label_zh",
            "label_en",
            "name_zh",
            "name_en",
            "question_zh",
            "question_en",
            "form_zh",
            "form_en");

    private static final Pattern INDEX = Pattern.compile("\\d+");
    private static final Pattern PART_OF_PERSON = Pattern.compile(
            "(subject\\.principal|subject\\.legalRepresentative|miniProgram\\.principal|miniProgram\\.administrator)(\\..+)");

    private static final Text SOME_PAPER = Text.of("材料", "a material");
    private static final Text SOME_APPROVAL = Text.of("审批", "the category");

    private static final String WHO = "{who}";
    private static final String ATTRIBUTES = "attributes.";

    private static final InputTexts BUNDLED = new InputTexts();

    private final Map<String, Entry> entries;
    private final DeclaredAttributes attributes;

    /**
     * A row of the table.
     *
     * @param path the path in the table
     * @param who the party that knows the input
     * @param label a short name for a form or a report
     * @param name the name in a sentence, such as <i>the type of subject</i>; {@code null} if a sentence shows the path
     * @param question the question for the input; {@code null} if no rule misses it
     * @param form how to write the answer; {@code null} if the type of the answer says enough
     */
    private record Entry(
            String path,
            KnownBy who,
            Text label,
            @Nullable Text name,
            @Nullable Text question,
            @Nullable Text form) {

        /** Returns this row for a person. */
        Entry of(Entry person) {
            Text of = Objects.requireNonNull(person.name);
            return new Entry(
                    path,
                    who,
                    replaced(label, WHO, person.label),
                    name == null ? null : replaced(name, WHO, of),
                    question == null ? null : replaced(question, WHO, of),
                    form == null ? null : replaced(form, WHO, of));
        }
    }

    private InputTexts(Map<String, Entry> entries, DeclaredAttributes attributes) {
        this.entries = entries;
        this.attributes = attributes;
    }

    private InputTexts() {
        attributes = DeclaredAttributes.NONE;
        Map<String, Integer> lines = new HashMap<>();
        entries = Tables.csv(FILE, COLUMNS, row -> read(row, lines)).stream()
                .collect(Collectors.toUnmodifiableMap(Entry::path, Function.identity()));
    }

    private static Entry read(Row row, Map<String, Integer> lines) {
        row.once("path", row.required("path"), lines);
        return new Entry(
                row.text("path"),
                row.constant("who", KnownBy.class),
                text(row, "label"),
                optional(row, "name"),
                optional(row, "question"),
                optional(row, "form"));
    }

    /** {@return the words of the bundled table, which is read at the first call} */
    public static InputTexts bundled() {
        return BUNDLED;
    }

    /** {@return these words with those of the attributes that packs declare} */
    public InputTexts with(DeclaredAttributes declared) {
        return new InputTexts(entries, declared);
    }

    /**
     * Checks the attributes of a filing.
     *
     * @throws io.github.icprules.text.InvalidTreeException if an attribute is not declared, or has a value of another kind
     */
    public void checkAttributes(FilingRequest request) {
        attributes.check(request);
    }

    /** {@return the declared attribute at a path; empty if no pack declares it} */
    public Optional<DeclaredAttribute> attribute(String path) {
        return attributes.at(path);
    }

    private static Text text(Row row, String column) {
        return Text.of(row.required(column + "_zh"), row.required(column + "_en"));
    }

    private static @Nullable Text optional(Row row, String column) {
        boolean isEmpty =
                row.text(column + "_zh").isEmpty() && row.text(column + "_en").isEmpty();
        return isEmpty ? null : text(row, column);
    }

    /** Returns the paths of the table. */
    Set<String> paths() {
        return entries.keySet();
    }

    /** {@return whether the table has a question for a path} */
    public boolean hasQuestion(String path) {
        return path.startsWith(ATTRIBUTES) || entry(path).map(Entry::question).isPresent();
    }

    /** Returns the question for a path. Without a question in the table, the question names the path. */
    public Text question(String path, FilingRequest request) {
        if (path.startsWith(ATTRIBUTES) && attributes.at(path).isEmpty()) {
            String name = path.substring(ATTRIBUTES.length());
            return Text.of("请提供“" + name + "”。", "State \"" + name + "\".");
        }
        return entry(path)
                .map(Entry::question)
                .map(question -> filled(question, path, request))
                .orElseGet(() -> Text.of("请补充“" + path + "”。", "State \"" + path + "\"."));
    }

    /** Returns how to write the answer; {@code null} if the table does not say it. */
    public @Nullable Text form(String path, FilingRequest request) {
        return entry(path)
                .map(Entry::form)
                .map(form -> filled(form, path, request))
                .orElse(null);
    }

    /** {@return the short name of an input for a form or a report; empty if the table has no such path} */
    public Optional<Text> label(String path, FilingRequest request) {
        return entry(path).map(Entry::label).map(label -> filled(label, path, request));
    }

    /**
     * {@return the short name of an input; empty if the table has no such path}
     *
     * @param item the name of the list item in the path; {@code null} if it is not known
     */
    Optional<Text> label(String path, @Nullable Text item) {
        return entry(path).map(Entry::label).map(label -> filled(label, item));
    }

    /** Returns the short name of an input, with a placeholder for the role of a principal; empty if the table has no such path. */
    Optional<Text> labelWithRole(String path, FilingRequest request) {
        Matcher person = PART_OF_PERSON.matcher(path);
        return person.matches() && Role.at(path) != Role.EITHER
                ? Optional.ofNullable(entries.get("person" + person.group(2)))
                        .map(entry -> replaced(entry.label, WHO, Text.of(InputName.ROLE, InputName.ROLE)))
                : label(path, request);
    }

    /** {@return the party that knows an input; empty if the table has no such path} */
    public Optional<KnownBy> knownBy(String path) {
        return entry(path).map(Entry::who);
    }

    /** Returns the name of an input in a sentence on a filing: the name of the list for an item, and the path without a name. */
    public Text name(String path, FilingRequest request) {
        String list = path.endsWith("]") ? path.substring(0, path.lastIndexOf('[')) : path;
        return entry(list)
                .map(Entry::name)
                .map(name -> filled(name, path, request))
                .orElseGet(() -> Text.of(path, path));
    }

    /** {@return the name of an input in a sentence; empty if it has no name that is the same in every filing} */
    public Optional<Text> name(String path) {
        if (path.startsWith(ATTRIBUTES)) {
            String name = path.substring(ATTRIBUTES.length());
            return Optional.of(Text.of("附加信息“" + name + "”", "the attribute “" + name + "”"));
        }
        return entry(path).map(Entry::name).filter(name -> !name.in(Language.ZH).contains("{"));
    }

    /** Returns the row for a path, with the words for the person. */
    private Optional<Entry> entry(String path) {
        if (path.startsWith(ATTRIBUTES)) {
            return attributes
                    .at(path)
                    .map(declared -> new Entry(
                            path, declared.who(), declared.label(), null, declared.question(), declared.form()));
        }
        Matcher person = PART_OF_PERSON.matcher(path);
        return person.matches()
                ? Optional.ofNullable(entries.get("person" + person.group(2)))
                        .map(entry -> entry.of(Objects.requireNonNull(entries.get(person.group(1)))))
                : Optional.ofNullable(entries.get(INDEX.matcher(path).replaceAll("")));
    }

    private static Text filled(Text words, String path, FilingRequest request) {
        return filled(words, ItemNames.of(path, request).orElse(null));
    }

    private static Text filled(Text words, @Nullable Text item) {
        return replaced(
                replaced(words, "{paper}", item == null ? SOME_PAPER : item),
                "{category}",
                item == null ? SOME_APPROVAL : item);
    }

    private static Text replaced(Text words, String placeholder, Text value) {
        return Text.of(
                words.in(Language.ZH).replace(placeholder, value.in(Language.ZH)),
                words.in(Language.EN).replace(placeholder, value.in(Language.EN)));
    }
}
