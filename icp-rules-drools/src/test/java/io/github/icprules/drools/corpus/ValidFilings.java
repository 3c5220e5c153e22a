package io.github.icprules.drools.corpus;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.fixtures.Accounts;
import io.github.icprules.fixtures.MiniPrograms;
import io.github.icprules.fixtures.Papers;
import io.github.icprules.fixtures.People;
import io.github.icprules.fixtures.SamplePlace;
import io.github.icprules.fixtures.Subjects;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Complete filings of all kinds with which nothing is wrong, evaluated as of a Tuesday in November 2026 unless they name another
 * day. {@code valid-filings.txt} contains them:
 *
 * <pre>
 * ## name of the filing
 * FILING_TYPE SUBJECT_TYPE name place [certificate type] number representative [led by PERSON] [on record] | name of the
 *     mini-program [by PERSON] [approved CATEGORY number] [filed number]
 * with materials, in addition to the certificate and the identity documents: a sealed letter, "unsealed" letter, "permit"...
 * but  differences of subject and mini-program, in the notation of {@link FilingNotation}
 * then differences of the whole filing
 * warned, open, duties: the rules that warn, that it leaves open, and whose duties it brings
 * </pre>
 *
 * <p>All people and units are invented; numbers have valid check digits, credit codes the letters FAKE.
 */
public final class ValidFilings {

    private static final Pattern HEAD =
            Pattern.compile("([A-Z_]+) ([A-Z_]+) (\\S+) ([A-Z]+) (?:([A-Z_]+) )?(?:(\\S*\\d\\S*) )?"
                    + "([A-Z_]+)(?: led by ([A-Za-z_ ]+?))?( on record)? \\| "
                    + "(\\S+)(?: by ((?:authorised )?[A-Z_]+))?(?: approved ([A-Z_]+) (\\S+))?(?: filed (\\S+))?");
    private static final FilingNotation NO_DIFFERENCE = Corpus.filing(new NotationText("", 1, ""));
    private static final String AUTHORISED = "authorised ";
    private static final Map<String, SamplePlace> PLACES = new HashMap<>();
    private static final Map<String, Person> PEOPLE = new HashMap<>();

    /** The filings, each with its own name. */
    public static final List<Filing> ALL = all(Corpus.lines("valid-filings.txt"));

    private ValidFilings() {}

    /**
     * A filing with which nothing is wrong.
     *
     * @param name a description, in words with underscores
     * @param request the filing
     * @param warnings the rules that warn of it, rightly so
     * @param open the rules that it leaves open: because a fact is not given, or because it cannot be decided
     * @param duties the duties it brings beyond those of every filing of its type
     */
    public record Filing(
            String name, FilingRequest request, Set<String> warnings, Set<String> open, Set<String> duties) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Filing> all(List<NotationText> texts) {
        List<Filing> all = new ArrayList<>();
        Map<String, String> parts = new HashMap<>();
        Map<String, FilingNotation> differences = new HashMap<>();
        Stream.concat(texts.stream(), Stream.of(new NotationText("", 1, "## "))).forEach(text -> {
            String line = text.whole();
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "place" -> addPlace(words[1].split(" ", 5));
                case "person" -> addPerson(words[1].split(" ", 5));
                case "##" -> {
                    if (parts.containsKey("##")) {
                        all.add(filing(parts, differences));
                    }
                    parts.clear();
                    differences.clear();
                    parts.put("##", words[1]);
                }
                case "but", "then" -> {
                    text.skip(words[0]);
                    differences.put(words[0], Corpus.filing(text));
                }
                case "with", "warned", "open", "duties" -> parts.put(words[0], words[1]);
                default -> parts.put("head", line);
            }
        });
        return List.copyOf(all);
    }

    private static void addPlace(String... cells) {
        PLACES.put(cells[0], new SamplePlace(Province.valueOf(cells[1]), cells[2], cells[3], cells[4]));
    }

    private static void addPerson(String... cells) {
        PEOPLE.put(
                cells[0],
                People.with(CertificateType.valueOf(cells[1]), cells[4], cells[2], Integer.parseInt(cells[3]))
                        .build());
    }

    private static Filing filing(Map<String, String> parts, Map<String, FilingNotation> differences) {
        return new Filing(
                parts.getOrDefault("##", ""),
                request(
                        parts.getOrDefault("head", ""),
                        parts.getOrDefault("with", ""),
                        differences.getOrDefault("but", NO_DIFFERENCE),
                        differences.getOrDefault("then", NO_DIFFERENCE)),
                rules(parts, "warned"),
                rules(parts, "open"),
                rules(parts, "duties"));
    }

    private static Set<String> rules(Map<String, String> parts, String name) {
        return parts.containsKey(name) ? Set.of(parts.getOrDefault(name, "").split(", ", -1)) : Set.of();
    }

    private static FilingRequest request(String written, String materials, FilingNotation but, FilingNotation then) {
        Matcher head = HEAD.matcher(written);
        if (!head.matches()) {
            throw new IllegalArgumentException("No filing: " + written);
        }
        FilingType type = FilingType.valueOf(head.group(1));
        FilingRequest described = but.changing(FilingRequest.builder(type)
                .evaluatedOn(RuleVerifier.DAY)
                .subject(subject(head))
                .miniProgram(miniProgram(head))
                .build());
        Subject subject = described.subject();
        MiniProgram miniProgram = described.miniProgram();
        FilingRequest.Builder request = FilingRequest.builder(type)
                .evaluatedOn(RuleVerifier.DAY)
                .subject(subject)
                .miniProgram(miniProgram)
                .platform(Accounts.readyFor(subject)
                        .status(type.kind() == FilingKind.NEW ? FilingStatus.NOT_FILED : FilingStatus.FILED)
                        .build());
        List<MaterialAtHand> more = materials(head.group(12), materials);
        switch (type.kind()) {
            case NEW ->
                request.materials(
                        then.steps().stream().anyMatch(step -> step.path().equals("platform.reusesSubjectData"))
                                ? Papers.identityOfMiniProgramPrincipal(Objects.requireNonNull(miniProgram.principal()))
                                : Papers.of(subject, miniProgram, more.toArray(MaterialAtHand[]::new)));
            case CHANGE ->
                request.materials(Papers.of(subject, miniProgram, more.toArray(MaterialAtHand[]::new)))
                        .change(new Change(null, RuleVerifier.DAY.plusDays(40), subject.type(), null, false));
            case CANCELLATION ->
                request.materials(more)
                        .cancellation(
                                new Cancellation(CancellationReason.NO_LONGER_OPERATED, RuleVerifier.DAY, false, true));
        }
        return then.changing(request.build());
    }

    private static Subject subject(Matcher head) {
        SubjectType type = SubjectType.valueOf(head.group(2));
        String name = head.group(3);
        SamplePlace place = Objects.requireNonNull(PLACES.get(head.group(4)), head.group(4));
        String certificate = head.group(5);
        String number = head.group(6);
        Person representative = person(head.group(7));
        Subject.Builder subject;
        if (type.isIndividual()) {
            subject = Subjects.individual(name, place, representative);
        } else if (certificate != null) {
            subject = Subjects.unit(type, name, place, CertificateType.valueOf(certificate), number, representative);
        } else if (type == SubjectType.SOLE_TRADER) {
            subject = Subjects.soleTrader(name, place, number, representative);
        } else {
            subject = Subjects.company(name, place, number, representative);
        }
        if (head.group(8) != null) {
            subject.principal(person(head.group(8)));
        }
        if (head.group(9) != null) {
            subject.history(Subjects.onRecord(name, place));
        }
        return subject.build();
    }

    private static MiniProgram miniProgram(Matcher head) {
        String name = head.group(10);
        Person principal = person(Objects.requireNonNullElse(head.group(11), head.group(7)));
        MiniProgram.Builder miniProgram = head.group(12) == null
                ? MiniPrograms.tool(name, principal)
                : MiniPrograms.approved(
                        name, principal, PreApprovalCategory.valueOf(head.group(12)), head.group(13), head.group(3));
        return (head.group(14) == null ? miniProgram : MiniPrograms.listed(miniProgram, head.group(14))).build();
    }

    private static Person person(String name) {
        Person person = Objects.requireNonNull(PEOPLE.get(name.replace(AUTHORISED, "")), name);
        return name.startsWith(AUTHORISED) ? People.authorised(person) : person;
    }

    private static List<MaterialAtHand> materials(String category, String written) {
        List<MaterialAtHand> materials = new ArrayList<>();
        if (category != null) {
            materials.add(Papers.approval(PreApprovalCategory.valueOf(category)));
        }
        for (String each : written.isEmpty() ? new String[0] : written.split(", ", -1)) {
            String[] words = each.split(" ", -1);
            Material material = Stream.of(words)
                    .filter(word -> word.matches("[A-Z_]+"))
                    .findFirst()
                    .map(Material::valueOf)
                    .orElse(Material.SUBJECT_CERTIFICATE);
            switch (words[0]) {
                case "permit" -> materials.add(Papers.residencePermit());
                case "certificate" -> materials.add(Papers.certificate());
                case "unsealed" -> materials.add(Papers.unsealed(material));
                case "picture" ->
                    materials.add(MaterialAtHand.builder(material)
                            .picture(Papers.picture())
                            .build());
                case "id" -> {
                    materials.add(Papers.side(material, person(words[2]), IdSide.FRONT));
                    materials.add(Papers.side(material, person(words[2]), IdSide.BACK));
                }
                default -> materials.add(Papers.letter(material));
            }
        }
        return materials;
    }
}
