package io.github.icprules.drools.data;

import io.github.icprules.Limits;
import io.github.icprules.Parameter;
import io.github.icprules.WorkingCalendar;
import io.github.icprules.drools.data.codes.ServiceContents;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.parameters.KeyedTable;
import io.github.icprules.drools.data.parameters.ParameterTable;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.data.provinces.ProvincialTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The facts that the rules use in addition to the filing: the law, parameters, code lists, the calendar. The knowledge of an
 * integrator is the bundled knowledge with some parts replaced. Immutable.
 *
 * @param parameters numbers, dates and lists of keywords
 * @param serviceContents the known service content types
 * @param calendar the working days
 * @param provinces the provincial requirements, and the profile that selects the reported requirements
 * @param limits the limits for the size of a request
 * @param law the law that the rules are based on
 * @param tables the tables of rule packs with a value for each province or category, by their names
 */
public record Knowledge(
        Parameters parameters,
        ServiceContents serviceContents,
        WorkingCalendar calendar,
        ProvincialTable provinces,
        Limits limits,
        DatedLaw law,
        Map<String, KeyedTable> tables) {

    private static final Knowledge BUNDLED = new Knowledge(
            Parameters.bundled(),
            ServiceContents.bundled(),
            WorkingCalendar.weekendsOnly(),
            ProvincialTable.bundled(),
            Limits.defaults(),
            DatedLaw.bundled(),
            Map.of());

    /** {@return the bundled knowledge} */
    public static Knowledge bundled() {
        return BUNDLED;
    }

    /**
     * {@return this knowledge with some values replaced}
     *
     * @throws IllegalArgumentException if a replacement names no parameter, or its value does not fit
     */
    public Knowledge with(Collection<Parameter> replacements) {
        return new Knowledge(parameters.with(replacements), serviceContents, calendar, provinces, limits, law, tables);
    }

    /** {@return this knowledge with the values of a rule pack; a later replacement can name these values} */
    public Knowledge withFurther(Collection<Parameter> ofPack) {
        return new Knowledge(parameters.withFurther(ofPack), serviceContents, calendar, provinces, limits, law, tables);
    }

    /** {@return this knowledge with another calendar} */
    public Knowledge with(WorkingCalendar other) {
        return new Knowledge(parameters, serviceContents, other, provinces, limits, law, tables);
    }

    /** {@return this knowledge with other service content types} */
    public Knowledge with(ServiceContents others) {
        return new Knowledge(parameters, others, calendar, provinces, limits, law, tables);
    }

    /** {@return this knowledge with another table of provinces} */
    public Knowledge with(ProvincialTable other) {
        return new Knowledge(parameters, serviceContents, calendar, other, limits, law, tables);
    }

    /** {@return this knowledge with other limits} */
    public Knowledge with(Limits others) {
        return new Knowledge(parameters, serviceContents, calendar, provinces, others, law, tables);
    }

    /** {@return this knowledge with another law} */
    public Knowledge with(DatedLaw other) {
        return new Knowledge(parameters, serviceContents, calendar, provinces, limits, other, tables);
    }

    /** {@return this knowledge with the tables of rule packs} */
    public Knowledge withTables(Map<String, KeyedTable> others) {
        return new Knowledge(parameters, serviceContents, calendar, provinces, limits, law, others);
    }

    /**
     * {@return the table of a rule pack}
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public KeyedTable table(String name) {
        KeyedTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("There is no table %s.".formatted(name));
        }
        return table;
    }

    /** {@return the names of the parameters and parts that differ from the bundled knowledge} */
    public List<String> replaced() {
        List<String> replaced = new ArrayList<>();
        parameters.all().stream().filter(Parameter::replaced).map(Parameter::id).forEach(replaced::add);
        if (!calendar.equals(BUNDLED.calendar)) {
            replaced.add("calendar");
        }
        if (!provinces.fingerprint().equals(BUNDLED.provinces.fingerprint())) {
            replaced.add("provinces");
        }
        if (!limits.fingerprint().equals(BUNDLED.limits.fingerprint())) {
            replaced.add("limits");
        }
        if (!law.fingerprint().equals(BUNDLED.law.fingerprint())) {
            replaced.add("law");
        }
        return replaced;
    }

    /** {@return the whole content in pieces, which are the input of the digest in receipts} */
    public Stream<byte[]> content() {
        List<byte[]> content = new ArrayList<>();
        for (Parameter parameter : parameters.all()) {
            // The digest of a pack already contains the values of the pack, unless the values are replaced.
            if (parameter.replaced() || !ParameterTable.isOfPack(parameter.id())) {
                content.add(utf8(parameter.id()));
                content.add(utf8(parameter.value()));
            }
        }
        content.add(utf8(serviceContents.fingerprint()));
        content.add(utf8(calendar.fingerprint()));
        content.add(utf8(provinces.fingerprint()));
        content.add(utf8(limits.fingerprint()));
        content.add(utf8(law.fingerprint()));
        return content.stream();
    }

    private static byte[] utf8(String piece) {
        return piece.getBytes(StandardCharsets.UTF_8);
    }
}
