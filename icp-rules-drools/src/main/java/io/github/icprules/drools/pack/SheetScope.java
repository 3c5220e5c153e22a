package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.tables.SourceText;
import java.util.Map;

/**
 * What is known at an expression of a rule.
 *
 * @param source the sheet
 * @param types the imported types by their simple names
 * @param variables the types of the variables of the rule
 * @param absent the values that can be absent
 * @param attributes the attributes that the pack declares
 * @param tables the tables of the pack with a value for each province or category
 */
record SheetScope(
        SourceText source,
        Map<String, Class<?>> types,
        Map<String, Class<?>> variables,
        AbsentValues absent,
        PackAttributes attributes,
        KeyedTables tables) {}
