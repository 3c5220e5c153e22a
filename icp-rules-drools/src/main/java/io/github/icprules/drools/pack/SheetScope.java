package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.tables.SourceText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known at an expression of a rule.
 *
 * @param source the sheet
 * @param types the imported types by their simple names
 * @param variables the types of the variables of the rule
 * @param absent the values that can be absent
 * @param forms returns the form of the input at a path
 */
record SheetScope(
        SourceText source,
        Map<String, Class<?>> types,
        Map<String, Class<?>> variables,
        AbsentValues absent,
        Function<String, Optional<InputForm>> forms) {}
