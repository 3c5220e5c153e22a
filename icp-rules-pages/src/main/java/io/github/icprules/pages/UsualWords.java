package io.github.icprules.pages;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.SubjectType;
import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.PageDetails.Human;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the merchant for papers, persons and days, in place of the terms of the form. */
final class UsualWords {

    /** The most characters of a name, so that a hostile name does not fill the page. */
    private static final int MOST_CHARACTERS = 60;

    /** The names of the values that are identity documents. */
    private static final List<String> IDENTITY_DOCUMENTS =
            List.of("subjectPrincipalId", "miniProgramPrincipalId", "legalRepresentativeId", "applicantId");

    /** A day as the report writes it, with the space behind it, which a day in Chinese words does not need. */
    private static final Pattern DAY =
            Pattern.compile("(?<![\\d-])(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?![\\d-])( ?)");

    private final Words words;
    private final Language language;
    private final PageDetails details;
    private final Map<String, String> values = new HashMap<>();

    /** {@return words for the persons of the details by their parts, without names} */
    static UsualWords withoutNames(
            Words words, Language language, PageDetails details, @Nullable SubjectType subjectType) {
        UsualWords usual = new UsualWords(
                words, language, details.withPersons(null, null, null).withAdministrator(null), subjectType);
        if (details.subjectPrincipal() != null && details.subjectPrincipal().equals(details.miniProgramPrincipal())) {
            String one = words.say("person.any");
            List.of("subjectPrincipal", "miniProgramPrincipal", "both").forEach(part -> usual.values.put(part, one));
            List.of("subjectPrincipalId", "miniProgramPrincipalId")
                    .forEach(paper -> usual.values.put(paper, usual.paper(null, one)));
        }
        return usual;
    }

    UsualWords(Words words, Language language, PageDetails details, @Nullable SubjectType subjectType) {
        this.words = words;
        this.language = language;
        this.details = details;
        values.put("subjectPrincipal", person(details.subjectPrincipal(), "person.subject"));
        values.put("miniProgramPrincipal", person(details.miniProgramPrincipal(), "person.miniProgram"));
        values.put("both", both());
        values.put(
                "legalRepresentative",
                details.legalRepresentative() == null
                        ? words.say("person.legal")
                        : shown(details.legalRepresentative().name()));
        values.put("certificate", certificate(subjectType));
        values.put("registrar", registrar(subjectType));
        values.put("subjectPrincipalId", paper(details.subjectPrincipal(), get("subjectPrincipal")));
        values.put("miniProgramPrincipalId", paper(details.miniProgramPrincipal(), get("miniProgramPrincipal")));
        values.put("legalRepresentativeId", paper(details.legalRepresentative(), words.say("person.legal")));
        values.put("applicantId", paper(null, words.say("person.applicant")));
    }

    private String both() {
        if (isOnePrincipal()) {
            return get("subjectPrincipal");
        }
        return details.subjectPrincipal() == null || details.miniProgramPrincipal() == null
                ? words.say("person.both")
                : words.say(
                        "person.two", Map.of("one", nameOfSubjectPrincipal(), "other", nameOfMiniProgramPrincipal()));
    }

    private String certificate(@Nullable SubjectType subjectType) {
        if (details.certificate() != null) {
            return details.certificate().in(language);
        }
        return words.say(
                subjectType == SubjectType.ENTERPRISE || subjectType == SubjectType.SOLE_TRADER
                        ? "certificate.licence"
                        : "certificate.other");
    }

    /** Returns the authority that renews the certificate. */
    private String registrar(@Nullable SubjectType subjectType) {
        String key = "registrar." + (details.certificate() == null ? subjectType : details.certificate());
        return words.say(words.has(key) ? key : "registrar");
    }

    private String get(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    /** {@return whether both principals are one person, as far as it is known} */
    boolean isOnePrincipal() {
        return details.subjectPrincipal() != null && details.subjectPrincipal().equals(details.miniProgramPrincipal());
    }

    private String person(@Nullable Human person, String unnamed) {
        return person == null ? words.say(unnamed) : words.say("person.named", Map.of("name", shown(person.name())));
    }

    private String paper(@Nullable Human person, String unnamed) {
        String who = person == null ? unnamed : shown(person.name());
        CertificateType type = person == null ? null : person.document();
        String document = type == null
                ? words.say("document.unknown")
                : type == CertificateType.RESIDENT_ID ? words.say("document.resident") : type.in(language);
        return words.say("paper.id", Map.of("person", who, "document", document));
    }

    /** {@return a name without harmful characters and without numbers of persons, in a length that a page can show} */
    static String shown(String name) {
        String harmless = Harmless.of(PersonalData.maskNumbersInPublicName(name.strip()));
        return harmless.codePointCount(0, harmless.length()) <= MOST_CHARACTERS
                ? harmless
                : harmless.substring(0, harmless.offsetByCodePoints(0, MOST_CHARACTERS)) + '…';
    }

    /** {@return the details of the page} */
    PageDetails details() {
        return details;
    }

    /** {@return the subject principal} */
    String subjectPrincipal() {
        return get("subjectPrincipal");
    }

    /** {@return the name of the subject principal, or the part in the filing if the name is not known} */
    String nameOfSubjectPrincipal() {
        return name(details.subjectPrincipal(), "person.subject");
    }

    /** {@return the name of the mini-program principal, or the part in the filing if the name is not known} */
    String nameOfMiniProgramPrincipal() {
        return name(details.miniProgramPrincipal(), "person.miniProgram");
    }

    /** {@return the name of the administrator of the mini-program, or the part if the name is not known} */
    String nameOfAdministrator() {
        return name(details.administrator(), "person.administrator");
    }

    private String name(@Nullable Human person, String unnamed) {
        return person == null ? words.say(unnamed) : shown(person.name());
    }

    /** {@return the name of a paper without the sides of a document} */
    String withoutSides(String paper) {
        String name = paper.replace(words.say("document.sides.text"), "");
        for (IdSide side : IdSide.values()) {
            name = name.replace(side(side), "");
        }
        return name;
    }

    /** {@return a side of a document as it stands behind the name of the document} */
    String side(IdSide side) {
        return words.say("document.side", Map.of("side", side.in(language)));
    }

    /** {@return the mini-program principal} */
    String miniProgramPrincipal() {
        return get("miniProgramPrincipal");
    }

    /** {@return the usual name of a paper; of an identity document with both sides} */
    String paper(String title) {
        String paper = usual(title);
        return IDENTITY_DOCUMENTS.stream().map(this::get).anyMatch(paper::equals) ? withSides(paper) : paper;
    }

    /** Returns the name of an identity document with its sides. A passport has one page with data. */
    private String withSides(String paper) {
        return paper.contains(words.say("document.resident")) || paper.contains(words.say("document.unknown"))
                ? words.say("document.sides", Map.of("paper", paper))
                : paper;
    }

    /** {@return the paper, by the start of its path in the request or of its field in the API; {@code null} for another path} */
    @Nullable String paperAt(String path) {
        if (path.startsWith("subject.principal.document")
                || path.startsWith("icp_subject.principal_info.certificate_photo")) {
            return withSides(get("subjectPrincipalId"));
        }
        if (path.startsWith("miniProgram.principal.document")
                || path.startsWith("icp_applets.principal_info.certificate_photo")) {
            return withSides(get("miniProgramPrincipalId"));
        }
        if (path.startsWith("subject.legalRepresentative.document")) {
            return withSides(get("legalRepresentativeId"));
        }
        return path.startsWith("subject.certificate") || path.startsWith("icp_subject.organize_info.certificate_photo")
                ? get("certificate")
                : null;
    }

    /** {@return the paper or the entry that an objection is about; {@code null} if it is not known} */
    @Nullable String placeOf(Remark remark) {
        String paper = remark.field() == null ? null : paperAt(remark.field());
        return paper != null || remark.place() == null ? paper : usual(remark.place());
    }

    /**
     * {@return sentences of the report with the usual words, and without those about the form, which the provider fills in; all of
     * them if nothing else is left}
     *
     * <p>A sentence stays whole: a condition without its alternative can say the opposite.
     */
    String withoutForm(String sentences) {
        List<String> ofForm = words.list("form.words");
        String rest = sentences(sentences).stream()
                .filter(sentence -> ofForm.stream().noneMatch(sentence::contains))
                .collect(Collectors.joining());
        return usual(words.rewritten(rest.isEmpty() ? sentences : rest));
    }

    /** {@return the words for the merchant with the names of the persons, as far as they are known, and with days in words} */
    String merchant(String text) {
        String named = words.rewritten(text);
        if (details.miniProgramPrincipal() != null) {
            named = named(named, "person", nameOfMiniProgramPrincipal());
            named = named(named, "to-principal", nameOfMiniProgramPrincipal());
        }
        return usual(details.administrator() == null ? named : named(named, "by-administrator", nameOfAdministrator()));
    }

    /** Returns a text with the name of a person in the place of the part of the person. */
    private String named(String text, String key, String person) {
        return text.replace(
                words.say("merchant." + key), words.say("merchant." + key + ".named", Map.of("person", person)));
    }

    /** {@return words for the merchant without the advice that the filing can be submitted without the task; may be empty} */
    String withoutLeave(String text) {
        return text.replaceAll(words.say("leave.words"), "").strip();
    }

    /** {@return a text with a full stop at its end} */
    String sentence(String text) {
        return text.matches("(?s).*[。？！.?!]") ? text : text + words.say("sentence.end");
    }

    /** {@return the person whose entries all paths are, by name or role; {@code null} if they are not of one person} */
    @Nullable String personAt(List<String> paths) {
        boolean isOfSubject = paths.stream().anyMatch(path -> path.startsWith("subject.principal."));
        boolean isOfProgram = paths.stream().anyMatch(path -> path.startsWith("miniProgram.principal."));
        boolean isOfAny = !paths.isEmpty()
                && paths.stream()
                        .allMatch(path ->
                                path.startsWith("subject.principal.") || path.startsWith("miniProgram.principal."));
        return !isOfAny || (isOfSubject && isOfProgram && !isOnePrincipal())
                ? null
                : isOfSubject ? subjectPrincipal() : miniProgramPrincipal();
    }

    /** {@return a text as a title; in English with a capital letter at its start} */
    String title(String text) {
        return language == Language.ZH || text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Splits a text behind its full stops, but not within brackets or quotation marks. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ("（“《".indexOf(character) >= 0) {
                depth++;
            } else if ("）”》".indexOf(character) >= 0) {
                depth--;
            } else if (depth == 0 && character == '。') {
                sentences.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            sentences.add(text.substring(from));
        }
        return sentences;
    }

    /** {@return a sentence of the report with the usual words, without harmful characters} */
    String usual(String sentence) {
        StringBuilder usual = new StringBuilder();
        String harmless = withDaysInWords(Harmless.of(sentence));
        int at = 0;
        while (at < harmless.length()) {
            Words.Term found = null;
            for (Words.Term term : words.terms()) {
                if (harmless.startsWith(term.formal(), at)) {
                    found = term;
                    break;
                }
            }
            if (found == null) {
                int character = harmless.codePointAt(at);
                usual.appendCodePoint(character);
                at += Character.charCount(character);
            } else {
                usual.append(Words.filled(found.usual(), values));
                at += found.formal().length();
            }
        }
        return usual.toString();
    }

    /** {@return a text of the pages with the names of the persons and papers} */
    String filled(String text) {
        return Words.filled(text, values);
    }

    private String withDaysInWords(String sentence) {
        return DAY.matcher(sentence).replaceAll(this::inWords);
    }

    private String inWords(MatchResult written) {
        YearMonth month = YearMonth.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
        int day = Integer.parseInt(written.group(3));
        if (!month.isValidDay(day)) {
            return written.group();
        }
        return dayWithYear(month.atDay(day)) + (language == Language.ZH ? "" : written.group(4));
    }

    /** {@return a day in words; with the year if it is another year than that of the report} */
    String day(LocalDate day, LocalDate today) {
        boolean isThisYear = day.getYear() == today.getYear();
        if (language == Language.ZH) {
            return (isThisYear ? "" : day.getYear() + " 年 ") + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
        }
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return day.getDayOfMonth() + " " + month + (isThisYear ? "" : " " + day.getYear());
    }

    /** {@return a day in words, with its year} */
    String dayWithYear(LocalDate day) {
        return day(day, day.plusYears(1));
    }
}
