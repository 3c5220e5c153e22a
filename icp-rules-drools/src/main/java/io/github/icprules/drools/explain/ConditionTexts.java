package io.github.icprules.drools.explain;

import io.github.icprules.drools.condition.Constants;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Comparison;
import io.github.icprules.drools.condition.Expression.Not;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Several;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes conditions in words. Each property has a phrase: a statement with its denial, or a noun for a property that is
 * compared. The words of operators and of the members of answers are combined with the phrases here.
 */
final class ConditionTexts {

    private static final Map<String, Text> NUMERIC = Map.of(
            "<", Text.of("小于", "less than"),
            "<=", Text.of("不大于", "at most"),
            ">", Text.of("大于", "more than"),
            ">=", Text.of("不小于", "at least"));

    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "not in");

    private final AskedTexts inputs = new AskedTexts();

    /** Returns a condition on facts of a type in words; empty if a word is missing. */
    Optional<Text> of(Expression condition, Class<?> factType) {
        try {
            return Optional.of(Text.of(
                    new Sentence(factType, Language.ZH).of(condition, false),
                    new Sentence(factType, Language.EN).of(condition, false)));
        } catch (NoWords e) {
            return Optional.empty();
        }
    }

    /** Composes a sentence in one language. */
    private final class Sentence {

        private final Class<?> factType;
        private final Language language;

        Sentence(Class<?> factType, Language language) {
            this.factType = factType;
            this.language = language;
        }

        String of(Expression condition, boolean denied) {
            if (condition instanceof Not not) {
                return of(not.of(), !denied);
            }
            if (condition instanceof Several several) {
                return several(several, denied);
            }
            if (condition instanceof Path path) {
                return path(path, denied);
            }
            if (condition instanceof Comparison comparison) {
                return comparison(comparison, denied);
            }
            throw new NoWords();
        }

        private String several(Several several, boolean denied) {
            List<Expression> parts = several.all() ? several.parts() : joined(several.parts());
            List<String> said = parts.stream().map(part -> of(part, denied)).toList();
            boolean isLong = said.stream().anyMatch(part -> part.contains(in("，", ",")));
            // The denial of an "and" is an "or" of the denials, and the reverse.
            return String.join(
                    several.all() == denied
                            ? isLong ? in("；或者", "; or ") : in("，或者", ", or ")
                            : isLong ? in("；并且", "; and ") : in("，并且", " and "),
                    said);
        }

        private String path(Path path, boolean denied) {
            String member = path.member();
            if (member != null) {
                return open(path(path.before(), isDenial(member, denied)), member, denied);
            }
            Expression parts = path.split();
            if (!parts.equals(path)) {
                return of(parts, denied);
            }
            return path.isOfProperties()
                    ? statement(phrase(property(path).key()), denied, language)
                    : inputs.asked(path.ofFact(), denied, language).orElseThrow(NoWords::new);
        }

        private boolean isDenial(String member, boolean denied) {
            return denied ^ (member.equals("no") || member.equals("doubtful"));
        }

        private String open(String said, String member, boolean denied) {
            boolean isOpen = denied ^ (member.equals("possible") || member.equals("doubtful"));
            boolean isLong = said.contains(in("，", ","));
            return !isOpen
                    ? said
                    : said
                            + (isLong
                                    ? in("；或者不能确定", "; or this is not known")
                                    : in("，或者不能确定", ", or this is not known"));
        }

        private String comparison(Comparison comparison, boolean denied) {
            Property property = property(pathOf(comparison).orElseThrow(NoWords::new));
            String noun = phrase(property.key());
            String operator = comparison.operator();
            boolean isDenial = denied ^ (operator.equals("!=") || operator.equals("not in"));
            List<String> constants = comparison.operands().stream()
                    .map(operand -> Optional.ofNullable(operand.constant()).orElseThrow(NoWords::new))
                    .toList();
            if (!OPERATORS.contains(operator)) {
                throw new NoWords();
            }
            if (constants.equals(List.of("null"))) {
                return isDenial ? in("有", "there is ") + noun : in("没有", "there is not ") + noun;
            }
            Text numeric = NUMERIC.get(operator);
            String verb = isDenial ? in("不是", " is not ") : in("是", " is ");
            return noun
                    + verb
                    + (numeric == null ? "" : numeric.in(language) + ' ')
                    + String.join(
                            in("或者", " or "),
                            constants.stream()
                                    .map(constant -> constant(property.type(), constant))
                                    .toList());
        }

        private String constant(Class<?> type, String written) {
            String name = written.substring(written.lastIndexOf('.') + 1);
            Enum<?> constant = Constants.named(type, name).orElse(null);
            if (constant == null) {
                return switch (written) {
                    case "true" -> in("真", "true");
                    case "false" -> in("假", "false");
                    default -> written.replace('"', ' ').strip();
                };
            }
            return '“'
                    + (constant instanceof Term term ? term.in(language) : phrase(type.getSimpleName() + '.' + name))
                    + '”';
        }

        private Property property(Path path) {
            return Property.of(factType, path).orElseThrow(NoWords::new);
        }

        private String phrase(String key) {
            return PropertyTexts.phrase(key).orElseThrow(NoWords::new).in(language);
        }

        private String in(String chinese, String english) {
            return language == Language.ZH ? chinese : english;
        }
    }

    /** Returns a phrase or its denial. A phrase without a denial of its own is denied as a whole. */
    static String statement(String phrase, boolean isDenial, Language language) {
        int open = phrase.indexOf('[');
        int bar = phrase.indexOf('|', open);
        int close = phrase.indexOf(']', bar);
        if (open < 0 || bar < 0 || close < 0) {
            return isDenial ? (language == Language.ZH ? "并非：" : "it is not true that ") + phrase : phrase;
        }
        return phrase.substring(0, open)
                + (isDenial ? phrase.substring(bar + 1, close) : phrase.substring(open + 1, bar))
                + phrase.substring(close + 1);
    }

    /** Returns alternatives in which several comparisons of one property with constants are joined into one comparison. */
    private static List<Expression> joined(List<Expression> parts) {
        List<Expression> joined = new ArrayList<>();
        for (Expression part : parts) {
            Expression last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Comparison both = both(last, part);
            if (both == null) {
                joined.add(part);
            } else {
                joined.set(joined.size() - 1, both);
            }
        }
        return joined;
    }

    private static @Nullable Comparison both(@Nullable Expression one, Expression other) {
        return one instanceof Comparison first
                        && other instanceof Comparison second
                        && pathOf(first).isPresent()
                        && pathOf(first).map(Path::name).equals(pathOf(second).map(Path::name))
                        && (first.operator().equals("==") || first.operator().equals("in"))
                        && second.operator().equals("==")
                ? new Comparison(
                        first.left(),
                        "in",
                        Stream.concat(first.operands().stream(), second.operands().stream())
                                .toList(),
                        first.start(),
                        second.end())
                : null;
    }

    /** Returns the path of the property that is compared; empty if another part is compared. */
    private static Optional<Path> pathOf(Comparison comparison) {
        return comparison.left() instanceof Path path && path.isOfProperties() ? Optional.of(path) : Optional.empty();
    }

    /** Thrown if a property or a constant has no words. */
    private static final class NoWords extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoWords() {
            super(null, null, false, false);
        }
    }
}
