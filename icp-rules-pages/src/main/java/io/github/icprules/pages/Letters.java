package io.github.icprules.pages;

import io.github.icprules.law.BasisKind;
import io.github.icprules.model.SubjectType;
import io.github.icprules.pages.Letter.Elsewhere;
import io.github.icprules.pages.Letter.Source;
import io.github.icprules.pages.PageDetails.Human;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.Requirement;
import io.github.icprules.report.ActionKind;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The letters that a filing still needs: those to print and sign, and the place of the others. */
final class Letters {

    private static final String SUBJECT_LETTER = "SUBJECT_PRINCIPAL_AUTHORISATION_LETTER";
    private static final String MINI_PROGRAM_LETTER = "MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER";
    private static final String STATEMENT = "SITUATION_STATEMENT";

    /** A blank to be filled in by hand. */
    private static final String BLANK = "________________";

    private static final Words CHINESE = Words.ofMessages(Language.ZH);

    /** The sources of the papers that are not printed from here, by material. */
    private static final Map<String, List<Source>> ELSEWHERE = Map.of(
            "NAME_CHANGE_LETTER", List.of(Source.API, Source.HUAWEI),
            "NO_PRE_APPROVAL_COMMITMENT", List.of(Source.UCLOUD),
            "FILING_COMMITMENT", List.of(Source.UCLOUD, Source.HUAWEI),
            "AUTHENTICITY_RESPONSIBILITY_LETTER", List.of(Source.UCLOUD, Source.HUAWEI),
            "AUTHENTICITY_COMMITMENT_LETTER", List.of(Source.UCLOUD, Source.HUAWEI),
            "CONSTRUCTION_PROPOSAL", List.of(Source.UCLOUD, Source.API),
            "PARTY_BUILDING_CERTIFICATE", List.of(Source.API, Source.TENCENT),
            "CANCELLATION_STATEMENT", List.of(Source.TENCENT),
            "COMMITMENT_VIDEO", List.of(Source.API),
            "SERVICE_COMMITMENT", List.of(Source.GUIDE));

    /** The letters that an authority issues. */
    private static final Set<String> ISSUED = Set.of("NAME_CHANGE_LETTER", "PARTY_BUILDING_CERTIFICATE");

    private final ReportTree report;
    private final PageDetails details;
    private final Words words;
    private final MerchantCards cards;

    Letters(ReportTree report, PageDetails details, Language language) {
        this.report = report;
        this.details = details;
        this.words = Words.ofMessages(language);
        Words merchant = Words.ofMerchant(language);
        this.cards = new MerchantCards(
                report, merchant, new UsualWords(merchant, language, details, report.subjectType()), language);
    }

    /** Returns whether a paper is open, and is needed for the filing and the persons as they are. */
    private boolean isNeeded(Requirement requirement) {
        return requirement.isOpen()
                && cards.first().stream().noneMatch(Card::blocking)
                && !cards.isOfReplaced(requirement.material());
    }

    /** {@return the letters to print, at most one of a kind; empty if the filing needs none} */
    List<Letter> toPrint() {
        List<Letter> letters = new ArrayList<>();
        if (isToPrint(SUBJECT_LETTER)) {
            letters.add(authorisation("subject", details.subjectPrincipal()));
        }
        if (isToPrint(MINI_PROGRAM_LETTER)) {
            letters.add(authorisation("program", details.miniProgramPrincipal()));
        }
        if (isToPrint(STATEMENT)) {
            letters.add(statement());
        }
        return letters;
    }

    /** {@return the other open papers that are letters or come from a template; empty if there are none} */
    List<Elsewhere> elsewhere() {
        Map<String, Elsewhere> papers = new LinkedHashMap<>();
        for (Requirement requirement : report.requirements()) {
            String material = requirement.material();
            if (isNeeded(requirement) && isOwnOfProvince(requirement) && isPrinted(material)) {
                papers.put(
                        material,
                        new Elsewhere(
                                requirement.title(),
                                words.say("letter.own-of-province", Map.of("reason", requirement.reason())),
                                List.of(Source.UCLOUD)));
            } else if (isNeeded(requirement) && ELSEWHERE.containsKey(material)) {
                papers.putIfAbsent(
                        material,
                        new Elsewhere(
                                requirement.title(),
                                bySubject("elsewhere." + material, report.subjectType(), words),
                                ELSEWHERE.getOrDefault(material, List.of())));
            }
        }
        return List.copyOf(papers.values());
    }

    /** {@return where a letter or its template comes from; {@code null} if the paper is no letter} */
    static @Nullable String origin(Requirement requirement, @Nullable SubjectType subjectType, Words words) {
        String material = requirement.material();
        if (isPrinted(material) && isOwnOfProvince(requirement)) {
            return words.say("elsewhere.own-of-province");
        }
        return words.has("elsewhere." + material) ? bySubject("elsewhere." + material, subjectType, words) : null;
    }

    /** Returns a text with the way in which the subject signs: with a seal or a fingerprint, or both if the subject is not known. */
    private static String bySubject(String key, @Nullable SubjectType subjectType, Words words) {
        String sign = subjectType == null ? "sign.any" : subjectType.isIndividual() ? "sign.individual" : "sign.unit";
        return words.say(key, Map.of("sign", words.say(sign)));
    }

    /** {@return how to bring a letter, in a few words; {@code null} if the paper is no letter} */
    static @Nullable String brief(Requirement requirement, @Nullable SubjectType subjectType, Words words) {
        String material = requirement.material();
        if (origin(requirement, subjectType, words) == null) {
            return null;
        }
        String own = "brief." + material;
        return bySubject(words.has(own) && !isOwnOfProvince(requirement) ? own : "brief.template", subjectType, words);
    }

    /** {@return whether a paper is a letter that the merchant signs} */
    static boolean isSigned(String material) {
        return isPrinted(material) || (ELSEWHERE.containsKey(material) && !ISSUED.contains(material));
    }

    private static boolean isPrinted(String material) {
        return Set.of(SUBJECT_LETTER, MINI_PROGRAM_LETTER, STATEMENT).contains(material);
    }

    /** Returns whether a letter is open, and no province states its form or content. */
    private boolean isToPrint(String material) {
        List<Requirement> open = report.requirements().stream()
                .filter(requirement -> requirement.material().equals(material) && isNeeded(requirement))
                .toList();
        return !open.isEmpty() && open.stream().noneMatch(Letters::isOwnOfProvince);
    }

    private static boolean isOwnOfProvince(Requirement requirement) {
        return requirement.basis().stream().anyMatch(basis -> basis.kind() == BasisKind.PROVINCIAL_REQUIREMENT);
    }

    private Letter authorisation(String role, @Nullable Human agent) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("subject", name(details.subject()));
        values.put("program", name(details.miniProgram()));
        values.put("representative", person(details.legalRepresentative()));
        values.put("agent", person(agent));
        values.put("matter", CHINESE.say("letter.matter." + role, values));
        values.put("powers", CHINESE.say("letter.powers." + role));
        return new Letter(
                CHINESE.say("letter.title." + role),
                texts("letter.authorisation.", values),
                texts("letter.authorisation-signature.", values),
                List.of(words.say("letter.authorisation-advice")),
                List.of(Source.CIVIL_CODE, Source.API, Source.GUIDE));
    }

    private Letter statement() {
        boolean isIndividual = report.subjectType() == SubjectType.INDIVIDUAL;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("subject", name(details.subject()));
        values.put("program", name(details.miniProgram()));
        values.put("we", CHINESE.say(isIndividual ? "letter.i" : "letter.we"));
        List<String> advice =
                new ArrayList<>(List.of(bySubject("letter.statement-advice", report.subjectType(), words)));
        report.actions().stream()
                .filter(action -> action.kind() == ActionKind.QUESTION)
                .filter(action -> action.answers().stream()
                        .anyMatch(answer -> answer.materials().contains(STATEMENT)))
                .map(Action::what)
                .distinct()
                .forEach(what -> advice.add(words.say("letter.statement-about", Map.of("what", what))));
        return new Letter(
                CHINESE.say("letter.title.statement"),
                texts("letter.statement.", values),
                texts(isIndividual ? "letter.individual-signature." : "letter.unit-signature.", values),
                advice,
                List.of(Source.GUIDE, Source.COMMUNITY, Source.TENCENT_HUBEI));
    }

    private static List<String> texts(String prefix, Map<String, String> values) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; CHINESE.has(prefix + i); i++) {
            texts.add(CHINESE.say(prefix + i, values));
        }
        return texts;
    }

    private static String name(@Nullable String name) {
        return name == null ? BLANK : UsualWords.shown(name);
    }

    /** Returns the name, the type and the number of a document, with blanks for what is not known. */
    private static String person(@Nullable Human human) {
        Map<String, String> values = Map.of(
                "name",
                name(human == null ? null : human.name()),
                "document",
                human == null || human.document() == null
                        ? CHINESE.say("letter.document")
                        : human.document().in(Language.ZH),
                "number",
                human == null || human.number() == null ? BLANK : Harmless.of(human.number()));
        return CHINESE.say("letter.person", values);
    }
}
