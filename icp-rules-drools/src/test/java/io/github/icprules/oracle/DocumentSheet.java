package io.github.icprules.oracle;

import io.github.icprules.model.IdSide;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Picture;
import io.github.icprules.model.Watermark;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules {@code document.*}: the pictures of the materials at hand. Terms, letters and entries have a class of their own. */
final class DocumentSheet {

    private static final int KILOBYTE = 1024;

    private DocumentSheet() {}

    static void judge(Case c, Answers out) {
        List<MaterialAtHand> materials = c.request().materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            MaterialAtHand paper = materials.get(i);
            if (!PaperKind.isHandedIn(c, paper.material())) {
                continue;
            }
            String place = "materials[" + i + "]";
            picture(c, paper, place, out);
            sideMissing(materials, i, place, out);
            Paperwork.judge(c, paper, place, out);
        }
    }

    private static void picture(Case c, MaterialAtHand paper, String place, Answers out) {
        if (!PaperKind.isPicture(paper.material())) {
            return;
        }
        Picture picture = paper.picture();
        if (picture == null) {
            out.unchecked("document.picture-not-given", place, place + ".picture");
            return;
        }
        boolean anyKind = PaperKind.of(paper.material()) == PaperKind.ATTACHMENT;
        if (!anyKind) {
            condition("document.not-in-colour", picture.colour(), place, "colour", out);
            condition("document.not-original", picture.original(), place, "original", out);
        }
        condition("document.incomplete", picture.complete(), place, "complete", out);
        condition("document.illegible", picture.legible(), place, "legible", out);
        watermark(picture, place, out);
        format(c, picture, place, out);
        bytes(c, picture, place, out);
        pixels(c, picture, place, out);
    }

    /** Form hints: a colour scan or colour photo of the original, all corners in view, legible without glare. */
    private static void condition(String rule, @Nullable Boolean met, String place, String member, Answers out) {
        if (met == null) {
            out.unchecked(rule, place + ".picture", place + ".picture." + member);
        } else if (!met) {
            out.violation(rule, Severity.BLOCKING, place + ".picture." + member);
        }
    }

    /** Access providers: no watermark but one that says what the copy is for. */
    private static void watermark(Picture picture, String place, Answers out) {
        if (picture.watermark() == null) {
            out.unchecked("document.unrelated-watermark", place + ".picture", place + ".picture.watermark");
        } else if (picture.watermark() == Watermark.UNRELATED) {
            out.violation("document.unrelated-watermark", Severity.WARNING, place + ".picture.watermark");
        }
    }

    /** Community articles: JPG, JPEG or PNG. */
    private static void format(Case c, Picture picture, String place, Answers out) {
        if (picture.format() == null) {
            out.unchecked("document.wrong-format", place + ".picture", place + ".picture.format");
        } else if (!c.given()
                .words("picture-formats")
                .contains(picture.format().strip().toLowerCase(Locale.ROOT))) {
            out.violation("document.wrong-format", Severity.BLOCKING, place + ".picture.format");
        }
    }

    /** Community articles: at most 2 MB. */
    private static void bytes(Case c, Picture picture, String place, Answers out) {
        if (picture.bytes() == null) {
            out.unchecked("document.too-large", place + ".picture", place + ".picture.bytes");
        } else if (picture.bytes() > (long) c.given().number("picture-max-kilobytes") * KILOBYTE) {
            out.violation("document.too-large", Severity.BLOCKING, place + ".picture.bytes");
        }
    }

    /** Community articles: at least 720 × 1280, upright or not. */
    private static void pixels(Case c, Picture picture, String place, Answers out) {
        Integer width = picture.width();
        Integer height = picture.height();
        int shortest = c.given().from("picture-min-pixels");
        int longest = c.given().to("picture-min-pixels");
        if (width == null || height == null) {
            List<String> needs = new ArrayList<>(2);
            PersonSheet.need(width == null, place + ".picture.width", needs);
            PersonSheet.need(height == null, place + ".picture.height", needs);
            out.unchecked("document.too-small", place + ".picture", needs);
        } else if (Math.min(width, height) < shortest || Math.max(width, height) < longest) {
            out.violation("document.too-small", Severity.BLOCKING, place + ".picture");
        }
    }

    /**
     * principal_info: portrait and emblem side. A paper of which no side is said shows both. A side that is faulty in the body that
     * was read is reported there.
     */
    private static void sideMissing(List<MaterialAtHand> materials, int index, String place, Answers out) {
        MaterialAtHand paper = materials.get(index);
        IdSide side = paper.side();
        if (side == null || PaperKind.of(paper.material()) != PaperKind.IDENTITY) {
            return;
        }
        for (int i = 0; i < materials.size(); i++) {
            MaterialAtHand other = materials.get(i);
            if (other.material() == paper.material() && (other.side() != side || i < index)) {
                return;
            }
        }
        IdSide missing = side == IdSide.FRONT ? IdSide.BACK : IdSide.FRONT;
        if (!out.bodyIsFaultyAt(
                WeChatFields.ofMaterial(paper.material(), missing).orElse(null))) {
            out.violation("document.side-missing", Severity.BLOCKING, place + ".side");
        }
    }
}
