package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says for explanations which words of sectors the texts of a filing contain, how strong they are, and what the texts deny. */
public final class SectorAccount {

    private static final Text IN_CONTEXT = Text.of("按上下文，弱词另有所指", "by the context, weak words mean something else");

    private SectorAccount() {}

    /** {@return the words of every sector with their strength, their texts and their denials; {@code null} if there are none} */
    public static @Nullable Text of(Filing filing) {
        List<Text> accounts = new ArrayList<>();
        for (Sector sector : Sector.values()) {
            Text account = of(filing, sector);
            if (account != null) {
                accounts.add(account);
            }
        }
        return accounts.isEmpty() ? null : Texts.joined(accounts, "；", "; ");
    }

    /** {@return the words of a sector with their strength, their texts and their denials; {@code null} if there are none} */
    static @Nullable Text of(Filing filing, Sector sector) {
        List<Text> said = new ArrayList<>();
        boolean inContext = false;
        for (SectorTexts.Part part : SectorTexts.of(filing).parts()) {
            if (part.source() != TextSource.SCOPE) {
                part.of(sector).affirmed().forEach(word -> said.add(word(part.source(), word.word(), word.isStrong())));
                if (!part.of(sector).denied().isEmpty()) {
                    said.add(denial(part.source(), part.of(sector).denied()));
                }
                inContext |= SectorTexts.OF_BUSINESS.contains(part.source())
                        && part.of(sector).isInContext();
            }
        }
        if (said.isEmpty()) {
            return null;
        }
        if (inContext) {
            said.add(IN_CONTEXT);
        }
        Text words = Texts.joined(said, "、", ", ");
        return Text.of(
                sector.called().in(Language.ZH) + "：" + words.in(Language.ZH),
                sector.called().in(Language.EN) + ": " + words.in(Language.EN));
    }

    private static Text word(TextSource source, String word, boolean strong) {
        return Text.of(
                "%s有%s“%s”".formatted(source.called().in(Language.ZH), strong ? "强词" : "弱词", word),
                "%s word \"%s\" in the %s"
                        .formatted(
                                strong ? "strong" : "weak",
                                word,
                                source.called().in(Language.EN)));
    }

    private static Text denial(TextSource source, Set<String> words) {
        String quoted =
                words.stream().sorted().limit(3).map(word -> "“" + word + "”").reduce("", String::concat);
        return Text.of(
                source.called().in(Language.ZH) + "否定" + quoted,
                "the " + source.called().in(Language.EN) + " denies " + quoted);
    }
}
