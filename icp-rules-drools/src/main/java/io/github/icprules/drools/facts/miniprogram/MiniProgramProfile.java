package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The profile of the mini-program: introduction, avatar, remark (介绍、头像、备注). */
@ForSheets
public final class MiniProgramProfile implements Fact {

    private final Filing filing;
    private final MiniProgram given;
    private final Lazy<@Nullable String> tradeWord = new Lazy<>(this::findTradeWord);

    public MiniProgramProfile(Filing filing, MiniProgram given) {
        this.filing = filing;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram";
    }

    /** {@return whether the avatar is small enough} */
    public Answer avatarFits() {
        return Answer.of(
                avatarBytes(),
                "miniProgram.avatar.bytes",
                bytes -> bytes <= filing.parameters().avatarBytes());
    }

    /** {@return whether the avatar is known to have fewer pixels on a side than advised} */
    public boolean isAvatarSmall() {
        return avatarPixels() != null && avatarPixels() < filing.parameters().avatarPixels();
    }

    /** {@return the pixels of the shorter known side of the avatar; {@code null} if no side is known} */
    @CountsAbsent
    public @Nullable Integer avatarPixels() {
        Integer width = given.avatar() == null ? null : given.avatar().width();
        Integer height = given.avatar() == null ? null : given.avatar().height();
        if (width == null || height == null) {
            return width == null ? height : width;
        }
        return Math.min(width, height);
    }

    /** {@return the size of the avatar in bytes} */
    public @Nullable Long avatarBytes() {
        return given.avatar() == null ? null : given.avatar().bytes();
    }

    /** {@return whether the introduction is neither too short nor too long} */
    public Answer introductionFits() {
        return Answer.of(
                given.introduction(),
                "miniProgram.introduction",
                introduction -> filing.parameters().introductionLength().includes(introductionLength()));
    }

    /** {@return the number of characters in the introduction} */
    @CountsAbsent
    public int introductionLength() {
        return given.introduction() == null ? 0 : Texts.length(given.introduction());
    }

    /** {@return whether the remark is neither too short nor too long; a blank remark is too short} */
    public Answer remarkFits() {
        return Answer.of(
                given.remark(),
                "miniProgram.remark",
                remark -> filing.parameters().remarkLength().includes(remarkLength()));
    }

    /** {@return the number of characters in the remark} */
    @CountsAbsent
    public int remarkLength() {
        return given.remark() == null ? 0 : Texts.length(given.remark());
    }

    /** {@return whether the remark contains a word of trade} */
    public Answer remarkOnTrade() {
        return Answer.of(given.remark(), "miniProgram.remark", remark -> tradeWord() != null);
    }

    /** {@return the word of trade in the remark; {@code null} if there is none} */
    public @Nullable String tradeWord() {
        return tradeWord.get();
    }

    private @Nullable String findTradeWord() {
        return filing.parameters().keywords("REMARK_TRADE").firstIn(given.remark());
    }

    /** {@return whether a category is ticked for which another authority is competent} */
    public boolean isOfSector() {
        List<PreApprovalCategory> categories = filing.request().miniProgram().preApprovalCategories();
        return categories != null && categories.stream().anyMatch(category -> category != PreApprovalCategory.NONE);
    }

    /** {@return whether the content fits the nature of the subject} */
    public Answer contentFitsSubject() {
        return Answer.of(given.contentFitsSubject(), "miniProgram.contentFitsSubject");
    }
}
