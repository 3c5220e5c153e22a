package io.github.icprules.drools.mutation;

import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/** A way to make a rule wrong on purpose. */
interface MutationOperator {

    /** {@return the wrong versions of a rule, which itself stays as it is} */
    Stream<Mutation> mutate(RuleDescr rule);

    /**
     * A rule made wrong in one place.
     *
     * @param change what was done, such as {@code drop filing.recordStatus.filed}; distinguishes the mutations of one rule
     * @param line where in the sheet
     * @param rule the wrong version, under the name of the right one
     */
    record Mutation(String change, int line, RuleDescr rule) {}
}
