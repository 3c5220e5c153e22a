package io.github.icprules.drools.advice;

import io.github.icprules.drools.data.Tables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApproval;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The questions for paths of a request, from the bundles {@code questions/questions.zh.properties} and {@code .en}. */
public final class QuestionTexts {

    private static final Pattern INDEX = Pattern.compile("\\d+");
    private static final Pattern ITEM = Pattern.compile("(materials|miniProgram\\.preApprovals)\\[(\\d+)].*");
    private static final Pattern PERSON = Pattern.compile(
            "(subject\\.principal|subject\\.legalRepresentative|miniProgram\\.principal|miniProgram\\.administrator)(\\..+)?");

    private static final Text SOME_PAPER = Text.of("材料", "a material");
    private static final Text SOME_APPROVAL = Text.of("审批", "the category");

    private static final String ATTRIBUTES = "attributes.";
    private static final String OTHER = "other";

    private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);

    /** Reads the bundles. */
    public QuestionTexts() {
        for (Language language : Language.values()) {
            bundles.put(
                    language,
                    Tables.properties(
                            "questions/questions." + language.name().toLowerCase(Locale.ROOT) + ".properties"));
        }
    }

    /** {@return whether the bundles have a question for this path in both languages} */
    public boolean has(String path) {
        return bundles.values().stream().allMatch(bundle -> bundle.containsKey(key(path)));
    }

    /** Returns the question for a path. If the path has no question of its own, the question uses the name of the entry. */
    Text question(String path, FilingRequest request) {
        String key = has(path) ? key(path) : OTHER;
        return text(key, path, request);
    }

    /** Returns the hint on the form of the answer; {@code null} if the bundles contain no hint. */
    @Nullable Text hint(String path, FilingRequest request) {
        String key = key(path) + ".form";
        return bundles.values().stream().allMatch(bundle -> bundle.containsKey(key)) ? text(key, path, request) : null;
    }

    /** Returns the name of the entry at a path; the path itself if the entry has no name. */
    Text label(String path, FilingRequest request) {
        String key = (PERSON.matcher(path).matches() && key(path).equals(path)
                        ? "person"
                        : key(path.endsWith("]") ? path.substring(0, path.lastIndexOf('[')) : path))
                + ".label";
        return bundles.values().stream().allMatch(bundle -> bundle.containsKey(key))
                ? text(key, path, request)
                : Text.of(path, path);
    }

    /**
     * Returns the key of a path in the bundles. Four roles share the questions for a person, and all items of a list share their
     * questions.
     */
    private static String key(String path) {
        if (path.startsWith(ATTRIBUTES)) {
            return "attributes";
        }
        Matcher person = PERSON.matcher(path);
        return person.matches() && person.group(2) != null
                ? "person" + person.group(2)
                : INDEX.matcher(path).replaceAll("");
    }

    private Text text(String key, String path, FilingRequest request) {
        return Text.of(filled(key, path, request, Language.ZH), filled(key, path, request, Language.EN));
    }

    private String filled(String key, String path, FilingRequest request, Language language) {
        Properties bundle = Objects.requireNonNull(bundles.get(language));
        String words = Objects.requireNonNull(bundle.getProperty(key), key);
        Matcher person = PERSON.matcher(path);
        if (person.matches()) {
            words = words.replace("{who}", bundle.getProperty("who." + person.group(1), ""));
        }
        return words.replace("{key}", path.startsWith(ATTRIBUTES) ? path.substring(ATTRIBUTES.length()) : path)
                .replace("{paper}", item(path, request).orElse(SOME_PAPER).in(language))
                .replace("{category}", item(path, request).orElse(SOME_APPROVAL).in(language));
    }

    /** Returns the name of the list item in a path. */
    private static Optional<Text> item(String path, FilingRequest request) {
        Matcher item = ITEM.matcher(path);
        if (!item.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(item.group(2));
        if (!item.group(1).equals("materials")) {
            return of(request.miniProgram().preApprovals(), index).map(PreApproval::category);
        }
        return of(request.materials(), index).map(QuestionTexts::nameOf);
    }

    private static Text nameOf(MaterialAtHand paper) {
        return paper.side() == null
                ? paper.material()
                : Text.of(
                        paper.material().chinese() + "（" + paper.side().chinese() + "）",
                        paper.material().english() + " (" + paper.side().english() + ")");
    }

    private static <T> Optional<T> of(@Nullable List<T> items, int index) {
        return items == null || index >= items.size() ? Optional.empty() : Optional.of(items.get(index));
    }
}
