package io.github.icprules.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a text says of sectors, as docs/words.md puts it: clause by clause. */
final class SectorReading {

    private static final String QUOTES = "“\"「『‘《";
    private static final String PARTING = "。;!?,() \n\r、和与及";
    private static final int MOST_BRACKETS = 16;
    private static final int REST = 6;
    private static final int WINDOW = 4;
    private static final int REACH = 6;
    private static final int APART = 6;
    private static final int NEAR = 10;

    private enum Sense {
        MEANT,
        DENIED,
        EXCEPTED,
        OTHER
    }

    /** A word of sectors. */
    private static final class Hit {
        final String word;
        final SectorDictionary.Word entry;
        final List<String> lists;
        Sense sense = Sense.MEANT;
        boolean done;
        /** Where the first half ends, if the word is made of two. */
        int firstHalfTo;

        Hit(SectorDictionary.Word entry, List<String> lists) {
            this.word = entry.text;
            this.entry = entry;
            this.lists = lists;
        }

        void become(Sense other) {
            if (sense != Sense.OTHER) {
                sense = other;
            }
        }
    }

    /** Something in a clause: a word of sectors, a word with a role, an enumerating sign, brackets, or anything else. */
    private record Item(
            int from,
            int to,
            @Nullable Hit hit,
            boolean quoted,
            Set<String> roles,
            List<Half> halves,
            List<Hit> joined,
            @Nullable List<List<Item>> brackets) {

        static Item of(int from, int to, Set<String> roles) {
            return new Item(from, to, null, false, roles, List.of(), List.of(), null);
        }

        boolean is(String role) {
            return roles.contains(role);
        }
    }

    /** A verb or an object of lists. */
    private record Half(String word, String kind, Set<String> lists, int to) {}

    private static final Set<String> ENUMERATES = Set.of("/ENUMERATES");
    private static final Set<String> ENDS = Set.of("/ENDS");
    private static final Set<String> SPACE = Set.of("/SPACE");

    private final SectorDictionary words;
    private final String text;
    private final SectorDictionary.Place place;
    private final List<Hit> hits = new ArrayList<>();
    private final Map<String, Integer> exceptUntil = new HashMap<>();
    private final Set<String> contexts = new HashSet<>();
    private int at;
    private int servedUntil = -WINDOW - 2;

    SectorReading(SectorDictionary words, String text, SectorDictionary.Place place) {
        this.words = words;
        this.text = text;
        this.place = place;
        new Passage(null, false).read(clauses(0));
    }

    /** Cuts the text into clauses, up to the bracket that closes; a clause that ends a sentence ends with a sign of it. */
    private List<List<Item>> clauses(int depth) {
        List<List<Item>> clauses = new ArrayList<>();
        List<Item> clause = new ArrayList<>();
        while (at < text.length()) {
            int from = at;
            SectorDictionary.Word word = noted();
            if (word != null) {
                at += word.text.length();
                clause.add(item(word, from, clause));
                continue;
            }
            char letter = text.charAt(at++);
            if (letter == '(' && depth < MOST_BRACKETS) {
                clause.add(new Item(from, at, null, false, Set.of(), List.of(), List.of(), clauses(depth + 1)));
            } else if (letter == ')' && depth > 0) {
                clauses.add(clause);
                return clauses;
            } else if ("。;!?\n\r".indexOf(letter) >= 0) {
                clause.add(Item.of(from, at, ENDS));
                clauses.add(clause);
                clause = new ArrayList<>();
            } else if (letter == ',') {
                clauses.add(clause);
                clause = new ArrayList<>();
            } else if (letter == '、' || letter == '/') {
                clause.add(Item.of(from, at, ENUMERATES));
            } else if (Character.isWhitespace(letter)) {
                clause.add(Item.of(from, at, SPACE));
            } else if ((QUOTES + "”」』’》:").indexOf(letter) < 0) {
                clause.add(Item.of(from, at, Set.of()));
            }
        }
        clauses.add(clause);
        return clauses;
    }

    /** Notes what means something else here; {@return the longest word that counts here or has a role} */
    private SectorDictionary.@Nullable Word noted() {
        SectorDictionary.Word longest = null;
        for (SectorDictionary.Word word : words.wordsAt(text, at)) {
            for (String list : word.listsOf("NOT")) {
                exceptUntil.merge(list, at + word.text.length(), Math::max);
            }
            contexts.addAll(word.listsOf("CONTEXT"));
            if (!word.lists(place).isEmpty() || !word.roles.isEmpty() || (isSaid() && word.isHalf())) {
                longest = word;
            }
        }
        return longest;
    }

    private boolean isSaid() {
        return place != SectorDictionary.Place.SCOPE;
    }

    private Item item(SectorDictionary.Word word, int from, List<Item> before) {
        int to = from + word.text.length();
        List<String> lists = notExcepted(word.lists(place), to);
        Hit hit = lists.isEmpty() ? null : new Hit(word, lists);
        if (hit != null) {
            hits.add(hit);
            if (isBeside(lists, to) || isServed(word, from, to)) {
                hit.sense = Sense.OTHER;
            }
        }
        List<Half> halves = new ArrayList<>();
        for (String kind : List.of("VERB", "OBJECT")) {
            List<String> of = notExcepted(word.listsOf(kind), to);
            boolean isKind = kind.equals("OBJECT") && isBeside(of, to);
            if (isSaid() && !of.isEmpty() && !isKind) {
                halves.add(new Half(word.text, kind, Set.copyOf(of), to));
            }
        }
        boolean quoted = hit != null && from > 0 && QUOTES.indexOf(text.charAt(from - 1)) >= 0;
        // 并不并 asks.
        boolean asks = word.roles.contains("NOT_DOING")
                && from > 0
                && to < text.length()
                && text.charAt(from - 1) == text.charAt(to);
        Set<String> roles = hit == null && !asks ? word.roles : Set.of();
        return new Item(from, to, hit, quoted, roles, halves, joined(halves, from, before), null);
    }

    /** {@return the words that halves make with halves of the other kind, up to some letters before them in their clause} */
    private List<Hit> joined(List<Half> halves, int from, List<Item> before) {
        List<Half> earlier =
                before.stream().flatMap(item -> item.halves().stream()).toList();
        List<Hit> joined = new ArrayList<>();
        for (Half half : halves) {
            for (Half other : earlier) {
                if (!half.kind.equals(other.kind) && isClose(other.to, from)) {
                    Set<String> shared = new HashSet<>(half.lists);
                    shared.retainAll(other.lists);
                    for (String list : shared) {
                        Hit hit = new Hit(SectorDictionary.Word.joined(other.word, half.word, list), List.of(list));
                        hit.firstHalfTo = other.to;
                        joined.add(hit);
                    }
                }
            }
        }
        hits.addAll(joined);
        return joined;
    }

    private boolean isClose(int to, int from) {
        return from - to <= APART && !text.substring(to, Math.max(to, from)).contains("、");
    }

    private List<String> notExcepted(List<String> lists, int to) {
        return lists.stream()
                .filter(list -> to > exceptUntil.getOrDefault(list, 0))
                .toList();
    }

    private boolean isServed(SectorDictionary.Word word, int from, int to) {
        boolean served = isServed(from);
        boolean listed = Stream.of("、", "和", "与", "及").anyMatch(mark -> isBefore(mark, from));
        if (!served && !(listed && from - 1 <= servedUntil + WINDOW)) {
            return false;
        }
        if (!word.isInstitution()) {
            return false;
        }
        servedUntil = to;
        return true;
    }

    /** {@return whether a word for serving stands up to four letters before, with nothing between that ends a part} */
    private boolean isServed(int from) {
        String before = text.substring(Math.max(0, from - WINDOW - 1), from);
        int serving = -1;
        int parting = -1;
        for (int i = 0; i < before.length(); i++) {
            serving = "为给向供帮由".indexOf(before.charAt(i)) >= 0 ? i : serving;
            parting = PARTING.indexOf(before.charAt(i)) >= 0 ? i : parting;
        }
        return serving > parting;
    }

    private boolean isBefore(String word, int at) {
        return text.startsWith(word, at - word.length());
    }

    private boolean isBeside(List<String> lists, int to) {
        if (words.besideAt(text, to, "") > 0) {
            return true;
        }
        // A word of trades alone is not taken away by a trade that follows.
        if (SectorDictionary.SERVICES.containsAll(lists)) {
            return false;
        }
        for (int gap = 0; gap <= WINDOW && to + gap < text.length(); gap++) {
            int here = to + gap;
            int last = words.besideAt(text, here, "LAST");
            if (words.besideAt(text, here, "HEAD") > 0
                    || (place == SectorDictionary.Place.NAME && last > 0 && here + last == text.length())) {
                return true;
            }
            char letter = text.charAt(here);
            if (PARTING.indexOf(letter) >= 0 || place == SectorDictionary.Place.SCOPE) {
                return false;
            }
        }
        return false;
    }

    /** Clauses on end: the whole text, or what brackets hold. */
    private static final class Passage {

        private @Nullable Sense denial;
        private @Nullable Sense before;
        private List<Hit> topics = new ArrayList<>();
        private @Nullable List<Hit> excepting;
        private List<Hit> excepted = new ArrayList<>();
        private int clausesSinceException;
        private boolean inBrackets;
        private boolean exceptingAllThatFollows;

        Passage(@Nullable Sense denial, boolean inBrackets) {
            this.denial = denial;
            this.inBrackets = inBrackets;
        }

        void read(List<List<Item>> clauses) {
            for (List<Item> clause : clauses) {
                new Clause(this).read(clause);
                if (!clause.isEmpty() && clause.get(clause.size() - 1).roles() == ENDS) {
                    endSentence();
                }
            }
            endSentence();
        }

        private void endSentence() {
            excepted.forEach(hit -> hit.become(Sense.EXCEPTED));
            if (excepting != null && exceptingAllThatFollows) {
                excepting.forEach(hit -> hit.become(Sense.EXCEPTED));
            }
            inBrackets = false;
            excepted = new ArrayList<>();
            excepting = null;
            topics = new ArrayList<>();
            before = null;
            denial = null;
            clausesSinceException = 0;
        }
    }

    /** A clause, read from its beginning to its end. */
    private static final class Clause {

        private final Passage passage;
        private final List<Hit> all = new ArrayList<>();
        private List<Hit> reach = new ArrayList<>();
        private @Nullable Sense denial;
        private @Nullable Sense objectless;
        private boolean enumerationOnly = true;
        private boolean empty = true;
        private boolean doing;
        private boolean ofNames;
        private boolean ofOthers;
        private int next = -1;
        private boolean gapAllowed;
        private int joined = -1;
        /** Behind the last word of denial whose near words it denies; empty if there is none. */
        private OptionalInt denier = OptionalInt.empty();
        /** The words before the last negation, if no word and no relative clause has followed it, and the letters since then. */
        private List<Hit> topicalised = List.of();

        private int sinceNegation;

        private int distance = REACH + 1;

        Clause(Passage passage) {
            this.passage = passage;
            this.denial = passage.denial;
            passage.denial = null;
        }

        void read(List<Item> items) {
            for (Item item : items) {
                List<List<Item>> brackets = item.brackets();
                if (brackets != null) {
                    new Passage(denial, true).read(brackets);
                } else if (item.hit() != null) {
                    hit(item, item.hit());
                } else if (item.roles() == ENUMERATES) {
                    enumerate(item.to());
                } else if (item.roles() == SPACE) {
                    denier = OptionalInt.empty();
                } else if (item.roles() != ENDS) {
                    role(item);
                }
                item.joined().forEach(hit -> joined(hit, item.from()));
            }
            end();
        }

        private void hit(Item item, Hit hit) {
            topicalised = List.of();
            hit.done = doing;
            all.add(hit);
            reach.add(hit);
            if (passage.excepting != null) {
                passage.excepting.add(hit);
            }
            if (ofOthers || (ofNames && item.quoted())) {
                hit.sense = Sense.OTHER;
            } else if (item.from() == next || item.from() == joined || isNearDenier(item.from())) {
                hit.become(Sense.DENIED);
                joined = item.to();
                distance = 0;
            } else if (denial != null) {
                hit.become(denial);
            }
            empty = false;
            objectless = null;
            next = -1;
        }

        private boolean isNearDenier(int from) {
            return denier.isPresent() && from <= denier.getAsInt() + NEAR;
        }

        private void joined(Hit hit, int from) {
            hit.done = doing;
            all.add(hit);
            reach.add(hit);
            if (passage.excepting != null) {
                passage.excepting.add(hit);
            }
            if (ofOthers) {
                hit.sense = Sense.OTHER;
            } else if (isNearDenier(from) && hit.firstHalfTo > denier.getAsInt()) {
                hit.become(Sense.DENIED);
            } else if (denial != null) {
                hit.become(denial);
            }
        }

        private void role(Item item) {
            boolean first = empty;
            empty = false;
            boolean waitedFor = item.from() == next;
            boolean modifies = item.is("MODIFIER") || item.is("RELATIVE");
            boolean verb = item.is("VERB") || item.is("VERB_OF_PART");
            if (waitedFor && (item.is("ADVERB") || (gapAllowed && modifies))) {
                next = item.to();
            } else if (waitedFor && verb) {
                deny(item.is("VERB") ? Sense.DENIED : Sense.EXCEPTED);
            } else if (item.is("NOT_DOING") || item.is("NONE_OF")) {
                enumerationOnly = false;
                next = item.to();
                denier = OptionalInt.of(item.to());
                topicalised = List.copyOf(reach);
                sinceNegation = 0;
                gapAllowed = item.is("NONE_OF");
                if (gapAllowed) {
                    objectless = Sense.DENIED;
                }
            } else if (item.is("DENIAL")) {
                deny(Sense.DENIED);
            } else if (item.is("DENIAL_OF_BEFORE") || item.is("EXCEPTION_OF_BEFORE")) {
                denyBefore(item.is("DENIAL_OF_BEFORE") ? Sense.DENIED : Sense.EXCEPTED);
                anything();
            } else if (item.is("EXCEPT")) {
                passage.excepting = new ArrayList<>();
                passage.exceptingAllThatFollows = passage.inBrackets && first;
            } else if (item.is("EXCEPT_END") && passage.excepting != null) {
                passage.excepted = passage.excepting;
                passage.excepting = null;
                passage.clausesSinceException = 0;
            } else if (item.is("ALSO")) {
                passage.excepting = null;
                passage.excepted = new ArrayList<>();
                denier = OptionalInt.empty();
            } else if (item.is("BUT")) {
                close();
                topicalised = List.of();
                anything();
                denial = null;
                denier = OptionalInt.empty();
                distance = REACH + 1;
                reach = new ArrayList<>();
                doing = true;
            } else if (item.is("AND") || item.is("GOING_ON")) {
                if (first && item.is("GOING_ON") && passage.before != null) {
                    denial = passage.before;
                }
                enumerate(item.to());
            } else if (modifies || item.is("FILLER")) {
                if (item.is("RELATIVE")) {
                    denier = OptionalInt.empty();
                    topicalised = List.of();
                }
                sinceNegation += item.to() - item.from();
                if (waitedFor) {
                    objectless = null;
                }
                distance += item.to() - item.from();
            } else {
                ofNames |= item.is("NAMED");
                ofOthers |= item.is("ASIDE");
                doing |= item.is("VERB") && item.to() - item.from() > 1 && denial == null && reach.isEmpty();
                anything();
                if (!item.roles().isEmpty()) {
                    distance += item.to() - item.from();
                    sinceNegation += item.to() - item.from();
                }
            }
        }

        private void deny(Sense how) {
            denial = how;
            objectless = how;
            enumerationOnly = false;
            next = -1;
            denier = OptionalInt.empty();
        }

        private void anything() {
            enumerationOnly = false;
            objectless = null;
            distance++;
            sinceNegation++;
        }

        private void denyBefore(Sense how) {
            (reach.isEmpty() ? passage.topics : reach).forEach(hit -> hit.become(how));
            passage.topics = new ArrayList<>();
        }

        private void enumerate(int to) {
            if (distance <= REACH) {
                next = to;
                gapAllowed = true;
            }
        }

        private void close() {
            if (objectless != null && !doing) {
                denyBefore(objectless);
            }
            objectless = null;
        }

        private void end() {
            close();
            if (!doing && sinceNegation <= REST) {
                topicalised.forEach(hit -> hit.become(Sense.DENIED));
            }
            Sense goesOn = enumerationOnly && !empty ? passage.before : null;
            if (goesOn != null) {
                all.forEach(hit -> hit.become(goesOn));
            }
            if (passage.clausesSinceException > 0) {
                passage.excepted.forEach(hit -> hit.become(Sense.EXCEPTED));
                passage.excepted = new ArrayList<>();
            }
            passage.clausesSinceException = passage.excepted.isEmpty() ? 0 : 1;
            passage.before = goesOn != null ? goesOn : denial;
            if (doing || passage.before != null) {
                passage.topics = new ArrayList<>();
            } else {
                passage.topics.addAll(reach);
            }
        }
    }

    /** {@return the words of a list that are meant and that nothing denies, with their weight} */
    Map<String, SectorDictionary.Weight> meant(String list) {
        Map<String, SectorDictionary.Weight> meant = new LinkedHashMap<>();
        List<Hit> ofList = hits.stream().filter(hit -> hit.lists.contains(list)).toList();
        boolean general = deniesAllApprovalsOf(list) && !list.equals("FINANCE");
        for (Hit hit : ofList) {
            if (hit.sense != Sense.MEANT) {
                continue;
            }
            SectorDictionary.Weight weight = hit.entry.weight(list, place);
            boolean counts = switch (weight) {
                case NONE -> false;
                case STRONG ->
                    hit.done
                            || !(general
                                    || ofList.stream()
                                            .anyMatch(other -> other.sense == Sense.DENIED
                                                    && isAbout(list, other.word, hit.word)));
                default -> !deniesAny(list);
            };
            if (counts) {
                meant.putIfAbsent(hit.word, weight);
            }
        }
        return meant;
    }

    /** What takes no approval is not denied with all that does. */
    private boolean deniesAllApprovalsOf(String list) {
        return !SectorDictionary.SERVICES.contains(list)
                && hits.stream().anyMatch(hit -> hit.lists.contains("SECTOR_GENERAL") && hit.sense == Sense.DENIED);
    }

    /** {@return whether the text denies any word of a list, or all that needs an approval} */
    boolean deniesAny(String list) {
        return deniesAllApprovalsOf(list)
                || hits.stream()
                        .anyMatch(hit -> hit.lists.contains(list)
                                && hit.sense == Sense.DENIED
                                && hit.entry.weight(list, place) != SectorDictionary.Weight.WEAK_WHO
                                && hit.entry.weight(list, place) != SectorDictionary.Weight.WEAK_WHAT);
    }

    /** {@return whether the text has a word beside which words of the list mean something else} */
    boolean isOfSomethingElse(String list) {
        return contexts.contains(list);
    }

    /** {@return whether the text denies a word of a list, and means none itself} */
    boolean denies(String list, String word) {
        return meant(list).isEmpty()
                && hits.stream()
                        .anyMatch(hit -> hit.lists.contains(list)
                                && (hit.sense == Sense.DENIED || hit.sense == Sense.EXCEPTED)
                                && isAbout(list, hit.word, word));
    }

    /** {@return the first name of a list that is meant where it stands; {@code null} if there is none} */
    @Nullable String name(String list) {
        for (Hit hit : hits) {
            String name = hit.sense == Sense.MEANT && hit.lists.contains(list) ? words.nameIn(hit.word, list) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private boolean isAbout(String list, String denied, String word) {
        return words.nameIn(denied, list) != null || denied.contains(word) || word.contains(denied);
    }
}
