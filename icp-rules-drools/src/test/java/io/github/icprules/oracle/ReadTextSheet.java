package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.Province;
import io.github.icprules.model.ReadText;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules {@code document.read-*}: Order 33, art. 7, and articles on rejected filings: what is entered equals the paper. What a
 * caller has read from a paper is held against what the filing enters of it.
 */
record ReadTextSheet(Case c, Answers out) implements Sheet {

    private static final List<Role> ROLES = List.of(Role.PRINCIPAL, Role.REPRESENTATIVE, Role.SERVICE_PRINCIPAL);

    /** Something that is entered. */
    private record Entry<T>(String path, @Nullable T value) {}

    @Override
    public void judge() {
        List<SubmittedMaterial> materials = c.materials();
        for (int i = 0; i < materials.size(); i++) {
            SubmittedMaterial paper = materials.get(i);
            ReadText text = paper.readText();
            if (text != null && PaperKind.isHandedIn(c, paper.material())) {
                compare(paper, text, "materials[" + i + "].readText.");
            }
        }
    }

    private void compare(SubmittedMaterial paper, ReadText text, String place) {
        List<Entry<String>> names = new ArrayList<>();
        List<Entry<String>> numbers = new ArrayList<>();
        List<Entry<String>> addresses = new ArrayList<>();
        List<Entry<Validity>> terms = new ArrayList<>();
        List<Entry<String>> representatives = new ArrayList<>();
        PaperKind kind = PaperKind.of(paper.material());
        List<Role> holders = roles(holder(paper.material()));
        // An individual has no other certificate than the identity document.
        boolean ofIndividual = kind == PaperKind.IDENTITY && c.isIndividual() && holders.contains(Role.PRINCIPAL);
        if (c.entersSubject() && (kind == PaperKind.CERTIFICATE || ofIndividual)) {
            names.add(new Entry<>(SUBJECT_NAME, c.subject().name()));
            if (c.subject().certificate() != null) {
                numbers.add(new Entry<>(
                        CERTIFICATE_NUMBER, c.subject().certificate().number()));
                addresses.add(new Entry<>(
                        CERTIFICATE + ".address", c.subject().certificate().address()));
                terms.add(new Entry<>(
                        CERTIFICATE + ".validity", c.subject().certificate().validity()));
            }
        }
        for (Role role : holders) {
            names.add(new Entry<>(role.path() + ".name", name(role)));
            numbers.add(new Entry<>(role.number(), c.numberOf(role)));
            Person person = c.person(role);
            if (kind != PaperKind.LETTER && person != null && person.document() != null) {
                terms.add(new Entry<>(
                        role.path() + ".document.validity", person.document().validity()));
            }
        }
        if (kind == PaperKind.LETTER || (kind == PaperKind.CERTIFICATE && !c.isIndividual())) {
            boolean named = kind != PaperKind.LETTER || holder(paper.material()) != null;
            for (Role role : named ? roles(Role.REPRESENTATIVE) : List.<Role>of()) {
                representatives.add(new Entry<>(role.path() + ".name", name(role)));
            }
        }
        Role authorised = kind == PaperKind.LETTER ? holder(paper.material()) : null;
        if (authorised != null && enters(authorised)) {
            Person person = c.person(authorised);
            if (person != null && person.authorisation() != null) {
                terms.add(new Entry<>(
                        authorised.path() + ".authorisation.validity",
                        person.authorisation().validity()));
            }
        }
        approval(paper, names, numbers, terms);

        Function<String, @Nullable String> letters = value -> emptyToNull(Persons.letters(value));
        differ("name", BLOCKING, text.name(), names, letters, place + "name", "");
        differ("number", BLOCKING, text.number(), numbers, letters, place + "number", "");
        differ("first-day", BLOCKING, text.validity(), terms, ReadTextSheet::start, place + "validity.from", ".from");
        differ("last-day", BLOCKING, text.validity(), terms, ReadTextSheet::end, place + "validity.until", ".until");
        String representative = place + "legalRepresentative";
        differ("representative", BLOCKING, text.legalRepresentative(), representatives, letters, representative, "");
        addresses(text.address(), addresses, place + "address");
    }

    /** The one approval of the category whose document this is. In place of a number the form takes the name of a file. */
    private void approval(
            SubmittedMaterial paper,
            List<Entry<String>> names,
            List<Entry<String>> numbers,
            List<Entry<Validity>> terms) {
        List<PreApproval> held = c.held().stream()
                .filter(it -> it.category() == paper.category())
                .toList();
        if (held.size() != 1 || !c.entersMiniProgram() || held.get(0).category().material() != paper.material()) {
            return;
        }
        PreApproval approval = held.get(0);
        String path = APPROVALS + "[" + c.held().indexOf(approval) + "]";
        names.add(new Entry<>(path + ".holder", approval.holder()));
        terms.add(new Entry<>(path + ".validity", approval.validity()));
        if (approval.number() != null && approval.number().matches("(?s).*\\p{Nd}.*")) {
            numbers.add(new Entry<>(path + ".number", approval.number()));
        }
    }

    private <T> void differ(
            String what,
            Severity severity,
            @Nullable T read,
            List<Entry<T>> entries,
            Function<T, @Nullable String> form,
            String place,
            String member) {
        String known = read == null ? null : form.apply(read);
        List<String> others = new ArrayList<>();
        for (Entry<T> entry : entries) {
            String entered = entry.value() == null ? null : form.apply(entry.value());
            if (known != null && entered != null && !known.equals(entered)) {
                others.add(entry.path() + member);
            }
        }
        report(what, severity, others, place);
    }

    private void report(String what, Severity severity, List<String> entries, String place) {
        if (!entries.isEmpty()) {
            List<String> further = new ArrayList<>(entries.subList(1, entries.size()));
            further.add(place);
            out.violation("document.read-" + what + "-differs", severity, entries.get(0), List.copyOf(further));
        }
    }

    private void addresses(@Nullable String read, List<Entry<String>> entries, String place) {
        report(
                "address",
                WARNING,
                entries.stream()
                        .filter(entry -> Texts.isWritten(read)
                                && Texts.isWritten(entry.value())
                                && !isSameAddress(spaceless(read), spaceless(entry.value())))
                        .map(Entry::path)
                        .toList(),
                place);
    }

    /** The province and the city before the street may be left out, but not be others. */
    private static boolean isSameAddress(String one, String other) {
        Province province = CityOfAddress.provinceShown(one);
        Province otherProvince = CityOfAddress.provinceShown(other);
        CityOfAddress.Found city = city(one);
        CityOfAddress.Found otherCity = city(other);
        boolean elsewhere = (province != null && otherProvince != null && province != otherProvince)
                || (city != null && otherCity != null && city.code() != otherCity.code());
        return !elsewhere
                && (city == null ? street(one) : city.rest())
                        .equals(otherCity == null ? street(other) : otherCity.rest());
    }

    private static String street(String address) {
        Province province = Places.provinceOf(address);
        return province == null ? address : Places.withoutProvince(address, province);
    }

    private static CityOfAddress.@Nullable Found city(String address) {
        return CityOfAddress.inTable(street(address), Places.provinceOf(address));
    }

    private static String spaceless(@Nullable String address) {
        return Texts.typedAlike(address == null ? "" : address)
                .codePoints()
                .filter(character -> !Texts.isSpace(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static @Nullable String start(Validity term) {
        return term.from() == null ? null : term.from().toString();
    }

    private static @Nullable String end(Validity term) {
        if (term.indefinite()) {
            return "长期";
        }
        return term.until() == null ? null : term.until().toString();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable String name(Role role) {
        Person person = c.person(role);
        return person == null ? null : person.name();
    }

    /** The role of the person whom a paper names. */
    private @Nullable Role holder(Material material) {
        return switch (material) {
            case SUBJECT_CERTIFICATE -> c.isIndividual() ? Role.PRINCIPAL : null;
            case SUBJECT_PRINCIPAL_ID, SUBJECT_PRINCIPAL_AUTHORISATION_LETTER -> Role.PRINCIPAL;
            case MINI_PROGRAM_PRINCIPAL_ID, MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER -> Role.SERVICE_PRINCIPAL;
            case LEGAL_REPRESENTATIVE_ID -> Role.REPRESENTATIVE;
            default -> null;
        };
    }

    /** The roles of one person that the filing enters. */
    private List<Role> roles(@Nullable Role of) {
        return of == null
                ? List.of()
                : ROLES.stream()
                        .filter(role -> enters(role) && (role == of || isTrue(c.same(of, role))))
                        .toList();
    }

    private boolean enters(Role role) {
        return role == Role.SERVICE_PRINCIPAL ? c.entersMiniProgram() : c.entersSubject();
    }
}
