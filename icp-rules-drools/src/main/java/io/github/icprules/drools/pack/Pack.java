package io.github.icprules.drools.pack;

import io.github.icprules.Parameter;
import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.compiled.PackRules;
import io.github.icprules.drools.data.parameters.KeyedTable;
import io.github.icprules.drools.findings.DeclaredAttribute;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.law.LawTables;
import io.github.icprules.report.Receipt.AppliedPack;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Map;

/**
 * A rule pack that was read and checked.
 *
 * @param id the id, which is the prefix of the rule names
 * @param place the folder or the jar of the pack
 * @param sha256 the digest of the files, in lower-case hexadecimal
 * @param law the tables that the pack adds to the law
 * @param parameters the values and lists of words that the pack adds; their ids start with the id of the pack
 * @param attributes the attributes that the pack declares
 * @param tables the tables with a value for each province or category, by their names with the id of the pack
 * @param sheets the text of each rule in its sheet, by the id of the rule
 */
public record Pack(
        String id,
        String version,
        Text title,
        String place,
        String sha256,
        LawTables law,
        List<Parameter> parameters,
        List<DeclaredAttribute> attributes,
        Map<String, KeyedTable> tables,
        Messages messages,
        Map<String, Sheets.Entry> sheets,
        PackRules rules) {

    /** Copies the collections. */
    public Pack {
        parameters = List.copyOf(parameters);
        attributes = List.copyOf(attributes);
        tables = Map.copyOf(tables);
        sheets = Map.copyOf(sheets);
    }

    /** {@return the entry of the pack in receipts} */
    public AppliedPack receipt() {
        return new AppliedPack(id, version, sha256);
    }
}
