package io.github.icprules.oracle;

import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Picture;
import org.jspecify.annotations.Nullable;

/** The rules {@code mini-program.*} on the mini-program as users see it, and on its remark. */
record MiniProgramSheet(Case c, Answers out) implements Sheet {

    @Override
    public void judge() {
        if (!c.entersMiniProgram()) {
            return;
        }
        MiniProgram program = c.miniProgram();
        // Tutorials: a name can be filed once, on any platform.
        must(not(program.nameTaken()), "mini-program.name-taken", WARNING, NAME, PROGRAM, "miniProgram.nameTaken");
        // Tutorials on rejections: a name that has to do with nothing is explained in the remark.
        if (isFalse(program.nameRelated()) && Texts.isWritten(program.remark())) {
            out.openPoint("mini-program.name-unrelated-but-remarked", PROGRAM);
        } else {
            Boolean related = program.nameRelated();
            must(related, "mini-program.name-unrelated", WARNING, NAME, PROGRAM, "miniProgram.nameRelated");
        }
        avatar(program.avatar());
        // Tutorials: an introduction of 4 to 120 characters; apply_icp_filing, comment: 20 to 200 characters.
        Boolean introduced = isWithin(program.introduction(), "introduction-length");
        must(introduced, "mini-program.introduction-length", WARNING, "miniProgram.introduction", PROGRAM);
        must(isWithin(program.remark(), "remark-length"), "mini-program.remark-length", BLOCKING, REMARK, PROGRAM);
        // Access providers: the content fits the nature of the subject.
        Boolean fits = program.contentFitsSubject();
        must(fits, "mini-program.content-unfit", BLOCKING, "miniProgram.contentFitsSubject", PROGRAM);
        // apply_icp_filing mentions special requirements on remarks, which are not public.
        if (c.isAnyTicked()) {
            out.openPoint("mini-program.remark-may-be-prescribed", PROGRAM);
        }
        // Access providers: an individual does not trade; words of trade in the remark sound like it.
        String remark = program.remark();
        if (!c.isUnit()
                && (remark == null || c.given().words("keywords.REMARK_TRADE").areIn(remark))) {
            String rule = "mini-program.remark-on-trade-by-individual";
            unmet(rule, WARNING, REMARK, PROGRAM, noType(), absent(remark, REMARK));
        }
    }

    private @Nullable Boolean isWithin(@Nullable String text, String bounds) {
        return text == null ? null : (Boolean) c.given().isWithin(Texts.length(Texts.trimmed(text)), bounds);
    }

    /** Tutorials: 144 pixels a side are advised, 2 MB allowed. */
    private void avatar(@Nullable Picture avatar) {
        Boolean small = (avatar == null || avatar.bytes() == null)
                ? null
                : (Boolean) (avatar.bytes() <= c.given().number("avatar-bytes"));
        must(small, "mini-program.avatar-too-large", WARNING, "miniProgram.avatar.bytes", PROGRAM);
        int advised = c.given().number("avatar-pixels");
        if (avatar != null
                && ((avatar.width() != null && avatar.width() < advised)
                        || (avatar.height() != null && avatar.height() < advised))) {
            out.violation("mini-program.avatar-small", INFO, "miniProgram.avatar");
        }
    }
}
