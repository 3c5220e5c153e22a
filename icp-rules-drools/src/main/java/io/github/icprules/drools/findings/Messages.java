package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the rules, in one bundle for each sheet and language: {@code messages/SHEET.zh.properties}. A bundle is read
 * when its first sentence is needed.
 */
public final class Messages {

    /** The most characters of a sentence of a pack. A report with a longer sentence could not be stored or shown. */
    private static final int LONGEST_OF_PACK = 4_000;

    /** A longer value is cut before its numbers are masked. It is longer than the shown start of a sentence, so no masked number is cut. */
    private static final int LONGEST_VALUE_OF_PACK = LONGEST_OF_PACK + 100;

    /** The bundle of the sentences that belong to no single rule. */
    public static final String COMMON = "common";

    /** The file that lists the names of the values of each rule, in the order of the call that passes the values. */
    public static final String ARGUMENTS = "messages/arguments.properties";

    private static final String ROLE = "role";
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+|role)}");

    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();
    /** The sentences that were needed so far, with the positions of their values. */
    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

    private volatile @Nullable Properties arguments;

    /** Reads a file of sentences, or of names of values. */
    private final Function<String, Properties> files;
    /** The rule pack and its digest if the sentences belong to a rule pack; empty otherwise. */
    private final String pack;
    /** The sentences that belong to no single rule; {@code null} if this object contains them. */
    private final @Nullable Messages common;
    /** The sentences of rule packs, by the ids of the packs. */
    private final Map<String, Messages> packs;

    /** The sentences of the bundled rules. */
    public Messages() {
        this(Tables::properties, "", null, Map.of());
    }

    private Messages(
            Function<String, Properties> files, String pack, @Nullable Messages common, Map<String, Messages> packs) {
        this.files = files;
        this.pack = pack;
        this.common = common;
        this.packs = packs;
        for (Language language : Language.values()) {
            patterns.put(language, new ConcurrentHashMap<>());
        }
    }

    /**
     * {@return the sentences of a rule pack, with these sentences as common sentences}
     *
     * @param pack the id of the pack and a digest of its content: packs with equal digests have equal sentences
     * @param files reads a file of the pack
     */
    public Messages ofPack(String pack, Function<String, Properties> files) {
        return new Messages(files, pack, this, Map.of());
    }

    /** {@return the sentences of bundled rules and of rule packs, by the ids of the packs} */
    public Messages with(Map<String, Messages> ofPacks) {
        return ofPacks.isEmpty() ? this : new Messages(files, "", this, Map.copyOf(ofPacks));
    }

    /** {@return the sentences that contain the sentences of a rule: the common sentences or the sentences of its pack} */
    Messages of(String ruleId) {
        if (packs.isEmpty()) {
            return this;
        }
        int slash = ruleId.indexOf('/');
        return Objects.requireNonNull(slash < 0 ? common : packs.get(ruleId.substring(0, slash)), ruleId);
    }

    public static String file(String sheet, Language language) {
        return "messages/" + sheet + '.' + language.name().toLowerCase(Locale.ROOT) + ".properties";
    }

    /** Returns a sentence of a rule; {@code key} is title, message, suggestion, when or duration. */
    public Text text(String ruleId, String key, Object... arguments) {
        Messages owner = of(ruleId);
        if (!owner.pack.isEmpty()) {
            owner.checkNumber(ruleId + '.' + key, arguments.length);
        }
        return new Phrase(owner, ruleId, key, Role.EITHER, List.of(arguments));
    }

    /**
     * Checks the number of values. A rule of a pack that passes too few values fails when it fires, and not when its sentence is
     * read.
     */
    private void checkNumber(String key, int given) {
        if (key.indexOf('/') < 0) {
            return;
        }
        int needed = Arrays.stream(Language.values())
                .map(language -> Objects.requireNonNullElse(pattern(key, language), ""))
                .flatMap(pattern -> PLACEHOLDER.matcher(pattern).results())
                .filter(found -> !found.group(1).equals(ROLE))
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
        if (given < needed) {
            throw new IllegalArgumentException("The sentence %s needs %s values.".formatted(key, needed));
        }
    }

    /** Returns a text in which the placeholder {@code {role}} of its sentences stands for another role. */
    static Text inRole(Role role, Text text) {
        return text instanceof OfRole spoken ? spoken.in(role) : text;
    }

    /** A text whose sentences may name a principal by the role. */
    interface OfRole extends Text {

        /** {@return the same text about a principal in another role} */
        Text in(Role role);
    }

    /** Returns a sentence of a rule without the values of a filing: an ellipsis stands for each value. */
    Text outline(String ruleId, String key) {
        return new Outline(of(ruleId), ruleId + '.' + key);
    }

    /** Returns whether a rule has a sentence that only some rules of its kind have. */
    boolean has(String ruleId, String key) {
        return of(ruleId).pattern(ruleId + '.' + key, Language.ZH) != null;
    }

    @Nullable String pattern(String key, Language language) {
        if (common != null && key.indexOf('/') < 0) {
            return common.pattern(key, language);
        }
        Map<String, String> known = Objects.requireNonNull(patterns.get(language));
        String pattern = known.get(key);
        if (pattern == null) {
            int dot = key.indexOf('.');
            pattern = bundles.computeIfAbsent(file(key.substring(key.indexOf('/') + 1, dot), language), files)
                    .getProperty(key.substring(dot + 1));
            if (pattern != null) {
                pattern = numbered(key, pattern);
                known.put(key, pattern);
            }
        }
        return pattern;
    }

    /** Replaces the names of values by their positions. */
    String numbered(String key, String pattern) {
        return pattern.indexOf('{') < 0
                ? pattern
                : NAME.matcher(pattern)
                        .replaceAll(found -> found.group(1).equals(ROLE)
                                ? found.group()
                                : "{" + position(key, found.group(1), pattern) + '}');
    }

    private int position(String key, String name, String pattern) {
        int position = names(key.substring(0, key.lastIndexOf('.'))).indexOf(name);
        if (position < 0) {
            throw new IllegalStateException("The sentence %s names a value {%s} that is not in %s: %s"
                    .formatted(key, name, ARGUMENTS, pattern));
        }
        return position;
    }

    /** Returns the names of the values of a rule: the names of its own line, or otherwise of its sheet. */
    List<String> names(String ruleId) {
        if (common != null && ruleId.indexOf('/') < 0) {
            return common.names(ruleId);
        }
        Properties known = arguments;
        if (known == null) {
            known = files.apply(ARGUMENTS);
            arguments = known;
        }
        String own = ruleId.substring(ruleId.indexOf('/') + 1);
        String sheet = own.substring(0, own.indexOf('.'));
        return List.of(known.getProperty(own, known.getProperty(sheet, "")).split(", ", -1));
    }

    /** Returns whether both objects have the same files, so that findings of different engines can be equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Messages messages && pack.equals(messages.pack);
    }

    @Override
    public int hashCode() {
        return pack.hashCode();
    }

    private String require(String key, Language language) {
        String pattern = pattern(key, language);
        if (pattern == null) {
            throw new IllegalStateException("There is no sentence %s in %s.".formatted(key, language));
        }
        return pattern;
    }

    /** A sentence without values of a filing. */
    private record Outline(Messages messages, String key) implements Text {

        @Override
        public String in(Language language) {
            return PLACEHOLDER.matcher(messages.require(key, language)).replaceAll("…");
        }
    }

    /** A sentence with its arguments. It is composed when it is read. */
    private record Phrase(Messages messages, String ruleId, String name, Role role, List<Object> arguments)
            implements OfRole {

        @Override
        public Text in(Role other) {
            return other == role
                    ? this
                    : new Phrase(
                            messages,
                            ruleId,
                            name,
                            other,
                            arguments.stream()
                                    .map(argument -> argument instanceof Text text ? inRole(other, text) : argument)
                                    .toList());
        }

        @Override
        public String in(Language language) {
            String pattern = messages.require(ruleId + '.' + name, language);
            StringBuilder sentence = new StringBuilder();
            long omitted = 0;
            int end = 0;
            for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', end)) {
                sentence.append(pattern, end, open);
                end = pattern.indexOf('}', open) + 1;
                Object value = value(pattern.substring(open + 1, end - 1));
                String text = value instanceof Text part ? part.in(language) : value.toString();
                String shown = messages.pack.isEmpty() || text.length() <= LONGEST_VALUE_OF_PACK
                        ? text
                        : text.substring(0, LONGEST_VALUE_OF_PACK);
                omitted += text.length() - shown.length();
                // A text of the request can contain a personal number at any position.
                sentence.append(value instanceof String ? PersonalData.maskNumbersIn(shown) : shown);
            }
            sentence.append(pattern, end, pattern.length());
            return messages.pack.isEmpty() || sentence.length() <= LONGEST_OF_PACK
                    ? sentence.toString()
                    : shortened(sentence, sentence.length() + omitted, language);
        }

        private static String shortened(StringBuilder sentence, long length, Language language) {
            return sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_OF_PACK / 2))
                    + (language == Language.ZH
                                    ? "……（全文 %s 个字符，其余省略）"
                                    : "… (%s characters in all; the rest is left out)")
                            .formatted(length);
        }

        private Object value(String placeholder) {
            return placeholder.equals(ROLE) ? role : arguments.get(Integer.parseInt(placeholder));
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }
}
