package io.github.icprules.drools.data;

import io.github.icprules.Limits;
import io.github.icprules.Parameter;
import io.github.icprules.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The facts that the rules use in addition to the filing: the law, parameters, code lists, the calendar. The bundled knowledge is one;
 * an integrator's is made from it by putting something else in a part's place. Immutable.
 *
 * @param parameters numbers, dates and lists of keywords
 * @param serviceContents the service content types known of
 * @param calendar the working days
 * @param provinces what the provinces demand, and how much of it is reported
 * @param limits how much of a request is looked at
 * @param law the law that rules rest on
 */
public record Knowledge(
        Parameters parameters,
        ServiceContents serviceContents,
        WorkingCalendar calendar,
        ProvincialTable provinces,
        Limits limits,
        DatedLaw law) {

    private static final Knowledge BUNDLED = new Knowledge(
            Parameters.bundled(),
            ServiceContents.bundled(),
            WorkingCalendar.weekendsOnly(),
            ProvincialTable.bundled(),
            Limits.defaults(),
            DatedLaw.bundled());

    /** {@return the bundled knowledge} */
    public static Knowledge bundled() {
        return BUNDLED;
    }

    /** {@return the same with other values in place of some} */
    public Knowledge with(Collection<Parameter> replacements) {
        return new Knowledge(parameters.with(replacements), serviceContents, calendar, provinces, limits, law);
    }

    /** {@return the same with the values of a rule pack, which a replacement can name from then on} */
    public Knowledge withFurther(Collection<Parameter> ofPack) {
        return new Knowledge(parameters.withFurther(ofPack), serviceContents, calendar, provinces, limits, law);
    }

    /** {@return the same with another calendar} */
    public Knowledge with(WorkingCalendar other) {
        return new Knowledge(parameters, serviceContents, other, provinces, limits, law);
    }

    /** {@return the same with other service content types} */
    public Knowledge with(ServiceContents others) {
        return new Knowledge(parameters, others, calendar, provinces, limits, law);
    }

    /** {@return the same with another table of provinces} */
    public Knowledge with(ProvincialTable other) {
        return new Knowledge(parameters, serviceContents, calendar, other, limits, law);
    }

    /** {@return the same with other limits} */
    public Knowledge with(Limits others) {
        return new Knowledge(parameters, serviceContents, calendar, provinces, others, law);
    }

    /** {@return the same with another law} */
    public Knowledge with(DatedLaw other) {
        return new Knowledge(parameters, serviceContents, calendar, provinces, limits, other);
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

    /** {@return all of it piece by piece, for the digest in receipts} */
    public Stream<byte[]> content() {
        return Stream.of(
                        parameters.all().stream()
                                // The digest of a pack has its values, unless they are replaced.
                                .filter(parameter -> parameter.replaced() || !ParameterTable.isOfPack(parameter.id()))
                                .flatMap(parameter -> Stream.of(parameter.id(), parameter.value())),
                        Stream.of(
                                serviceContents.fingerprint(),
                                calendar.fingerprint(),
                                provinces.fingerprint(),
                                limits.fingerprint(),
                                law.fingerprint()))
                .flatMap(pieces -> pieces)
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8));
    }
}
