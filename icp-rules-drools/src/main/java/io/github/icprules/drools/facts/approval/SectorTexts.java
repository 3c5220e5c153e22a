package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.words.SectorLexicon;
import io.github.icprules.drools.data.words.SectorMentions;
import io.github.icprules.drools.data.words.SectorMentions.OfSector;
import io.github.icprules.drools.data.words.TextPlace;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of a filing that are searched for words of sectors. Each text is read once. */
public final class SectorTexts {

    private static final Function<Filing, SectorTexts> VIEW = SectorTexts::read;

    /**
     * A text.
     *
     * @param source the kind of text
     * @param mentions the mentions of sectors in the text
     */
    private record Part(Source source, SectorMentions mentions) {

        OfSector of(Sector sector) {
            return mentions.of(sector.words());
        }
    }

    /** The texts of a filing. */
    public enum Source {
        NAME(TextPlace.NAME, "名称", "name"),
        UNIT_NAME(TextPlace.NAME, "主体名称", "subject's name"),
        INTRODUCTION(TextPlace.INTRODUCTION, "介绍", "introduction"),
        REMARK(TextPlace.REMARK, "备注", "remark"),
        SCOPE(TextPlace.SCOPE, "经营范围", "business scope");

        private final TextPlace place;
        private final Text called;

        Source(TextPlace place, String chinese, String english) {
            this.place = place;
            this.called = Text.of(chinese, english);
        }

        /** Returns the name of the text. */
        Text called() {
            return called;
        }

        /** Returns whether a text of this kind can explain the other texts. */
        private boolean isExplaining() {
            return this == INTRODUCTION || this == REMARK;
        }
    }

    /** The texts that describe the business. The name of a unit does not count. */
    static final Set<Source> OF_BUSINESS = EnumSet.of(Source.NAME, Source.INTRODUCTION, Source.REMARK, Source.SCOPE);

    /**
     * The words of one sector in texts.
     *
     * @param words the words, each once, in the order of the texts
     * @param sources the kinds of texts that contain the words
     */
    record Found(List<String> words, List<Source> sources) {}

    private final List<Part> parts = new ArrayList<>();

    /** {@return the texts of a filing} */
    public static SectorTexts of(Filing filing) {
        return filing.view(VIEW);
    }

    private static SectorTexts read(Filing filing) {
        return new SectorTexts(
                filing.request(),
                filing.byIndividual().isYes(),
                filing.parameters().sectors());
    }

    private SectorTexts(FilingRequest request, boolean ofIndividual, SectorLexicon lexicon) {
        add(Source.NAME, request.miniProgram().name(), lexicon);
        // The name of a person does not describe a business.
        add(Source.UNIT_NAME, ofIndividual ? null : request.subject().name(), lexicon);
        add(Source.INTRODUCTION, request.miniProgram().introduction(), lexicon);
        add(Source.REMARK, request.miniProgram().remark(), lexicon);
        add(Source.SCOPE, request.subject().businessScope(), lexicon);
    }

    private void add(Source source, @Nullable String text, SectorLexicon lexicon) {
        if (text != null) {
            parts.add(new Part(source, lexicon.read(text, source.place)));
        }
    }

    /**
     * Returns the words of a sector in some texts; {@code null} if there are none.
     *
     * @param explained whether to leave out words that another text, an introduction or a remark, denies
     */
    public @Nullable Found find(Sector sector, Set<Source> sources, boolean explained) {
        return find(sector, sources, explained, List.of());
    }

    /**
     * Returns the words of a sector in some texts; {@code null} if there are none.
     *
     * @param explained whether to leave out words that another text, an introduction or a remark, denies
     * @param exceptInName words that do not count in the name of the mini-program
     */
    public @Nullable Found find(Sector sector, Set<Source> sources, boolean explained, List<String> exceptInName) {
        Set<String> words = new LinkedHashSet<>();
        Set<Source> where = new LinkedHashSet<>();
        for (Part part : parts) {
            if (sources.contains(part.source)) {
                for (String word : part.of(sector).affirmed()) {
                    boolean isExcepted = part.source == Source.NAME && exceptInName.contains(word);
                    if (!isExcepted && (!explained || !isDenied(sector, word, part))) {
                        words.add(word);
                        where.add(part.source);
                    }
                }
            }
        }
        return words.isEmpty() ? null : new Found(List.copyOf(words), List.copyOf(where));
    }

    private boolean isDenied(Sector sector, String word, Part where) {
        return parts.stream()
                .anyMatch(part -> part.source != where.source
                        && part.source.isExplaining()
                        && part.of(sector).denies(word));
    }

    /** Returns the first name of a sector in some texts that is not denied at its position; {@code null} if there is none. */
    public @Nullable String nameOf(Sector sector, Set<Source> sources) {
        for (Part part : parts) {
            String name = sources.contains(part.source) ? part.of(sector).name() : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
