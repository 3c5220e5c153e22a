package io.github.icprules.drools.mutation;

import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a constraint of a rule as Drools reads it, and writes it down again. */
final class Constraint {

    private Constraint() {}

    /** {@return what a constraint consists of} */
    static ConstraintConnectiveDescr parse(String text) {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr parsed = parser.parse(text);
        if (parser.hasErrors()) {
            throw new IllegalStateException(
                    "The constraint %s is not understood: %s".formatted(text, parser.getErrors()));
        }
        return parsed;
    }

    /** {@return a constraint or a part of one as text, in brackets where it joins several parts} */
    static String text(BaseDescr descr) {
        if (descr instanceof ConstraintConnectiveDescr connective) {
            String text =
                    connective.getDescrs().stream().map(Constraint::text).collect(Collectors.joining(sign(connective)));
            return connective.getDescrs().size() > 1 ? '(' + text + ')' : text;
        }
        return descr.toString();
    }

    /** {@return the sign between the operands} */
    static String sign(ConstraintConnectiveDescr connective) {
        return connective.getConnective() == ConnectiveType.OR ? " || " : " && ";
    }

    /**
     * {@return a constraint as the compiler at run time takes it} The one of the build takes the name of a method for a
     * property of the fact ({@code isNew}, which cannot be called {@code new}); this one must know whose it is.
     */
    static String forRunTime(String text) {
        ConstraintConnectiveDescr parsed = parse(text);
        return qualify(parsed) ? text(parsed) : text;
    }

    private static boolean qualify(ConstraintConnectiveDescr connective) {
        boolean changed = false;
        for (BaseDescr operand : connective.getDescrs()) {
            if (operand instanceof ConstraintConnectiveDescr inner) {
                changed |= qualify(inner);
            } else if (operand instanceof AtomicExprDescr atom) {
                String name = atom.getExpression();
                String negation = name.startsWith("!") ? "!" : "";
                if (isMethod(name.substring(negation.length()))) {
                    atom.setExpression(negation + "this." + name.substring(negation.length()));
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean isMethod(String name) {
        return name.length() > 2 && name.startsWith("is") && Character.isUpperCase(name.charAt(2));
    }
}
