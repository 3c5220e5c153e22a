package io.github.icprules.drools.facts.reading;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.facts.subject.Addresses;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The text that the caller read from a paper (读出的文字), compared with the entries that the paper shows. */
@ForSheets
public final class ReadText implements Fact {

    private static final String MEMBER = "readText";

    private final SubmittedMaterial paper;
    private final io.github.icprules.model.ReadText given;
    private final ShownEntries shown;

    public ReadText(SubmittedMaterial paper, io.github.icprules.model.ReadText given) {
        this.paper = paper;
        this.given = given;
        this.shown = new ShownEntries(paper.filing(), paper.given());
    }

    @Override
    public Filing filing() {
        return paper.filing();
    }

    @Override
    public String path() {
        return paper.at(MEMBER);
    }

    /** {@return whether a path in the request is a member of a read text} */
    @NotForSheets
    public static boolean isWithin(String path) {
        return path.contains('.' + MEMBER + '.');
    }

    /** {@return the paper from which the text was read} */
    public SubmittedMaterial paper() {
        return paper;
    }

    /** {@return whether the name on the paper is known to differ from an entered name; only letters and digits count} */
    public boolean isNameDiffering() {
        return isDiffering("name");
    }

    /** {@return whether the number on the paper is known to differ from an entered number; only letters and digits count} */
    public boolean isNumberDiffering() {
        return isDiffering("number");
    }

    /** {@return whether the address on the paper is known to differ from the entered address} */
    public boolean isAddressDiffering() {
        return isDiffering("address");
    }

    /** {@return whether the first day of the paper is known to differ from an entered first day} */
    public boolean isFirstDayDiffering() {
        return isDiffering("validity.from");
    }

    /** {@return whether the last day of the paper, or its absence (长期), is known to differ from an entered last day} */
    public boolean isLastDayDiffering() {
        return isDiffering("validity.until");
    }

    /** {@return whether the name of the legal representative on the paper is known to differ from the entered name} */
    public boolean isRepresentativeDiffering() {
        return isDiffering("legalRepresentative");
    }

    private boolean isDiffering(String member) {
        return !entriesDiffering(member).isEmpty();
    }

    /** {@return the paths of the entries that are known to differ from a member of the text, in the order of the form} */
    @NotForSheets
    public List<String> entriesDiffering(String member) {
        return switch (member) {
            case "name" -> differing(given.name(), shown.names(), Persons::differ, "");
            case "number" -> differing(given.number(), shown.numbers(), Persons::differ, "");
            case "address" -> differing(given.address(), shown.addresses(), Addresses::differ, "");
            case "validity.from" -> differing(given.validity(), shown.validities(), ReadText::differInStart, ".from");
            case "validity.until" -> differing(given.validity(), shown.validities(), ReadText::differInEnd, ".until");
            case "legalRepresentative" ->
                differing(given.legalRepresentative(), shown.representatives(), Persons::differ, "");
            default -> throw new IllegalArgumentException("A read text has no member " + member + '.');
        };
    }

    private static <T> List<String> differing(
            @Nullable T read, Map<String, T> entries, BiPredicate<T, T> differ, String member) {
        return read == null
                ? List.of()
                : entries.entrySet().stream()
                        .filter(entry -> differ.test(read, entry.getValue()))
                        .map(entry -> entry.getKey() + member)
                        .toList();
    }

    private static boolean differInStart(Validity read, Validity entered) {
        LocalDate from = read.from();
        return from != null && entered.from() != null && !from.equals(entered.from());
    }

    private static boolean differInEnd(Validity read, Validity entered) {
        if (read.indefinite() || entered.indefinite()) {
            return isEndKnown(read) && isEndKnown(entered) && !read.indefinite().equals(entered.indefinite());
        }
        LocalDate until = read.until();
        return until != null && entered.until() != null && !until.equals(entered.until());
    }

    private static boolean isEndKnown(Validity validity) {
        return validity.indefinite() || validity.until() != null;
    }
}
