package io.github.icprules.drools.facts.material;

import io.github.icprules.drools.data.LetterCase;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.Watermark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture of a paper (材料图片), where something is given of it. */
@ForSheets
public final class Picture implements Fact {

    private static final int BYTES_OF_A_KILOBYTE = 1024;

    private final SubmittedMaterial paper;
    private final io.github.icprules.model.Picture given;

    public Picture(SubmittedMaterial paper, io.github.icprules.model.Picture given) {
        this.paper = paper;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return paper.filing();
    }

    @Override
    public String path() {
        return paper.at("picture");
    }

    @Override
    @NotForSheets
    public @Nullable String apiField(String member) {
        return paper.apiField(member);
    }

    /** {@return the paper it shows} */
    public SubmittedMaterial paper() {
        return paper;
    }

    /** {@return whether it is in colour} */
    public Answer inColour() {
        return answer(given.colour(), "colour");
    }

    /** {@return whether it shows the original} */
    public Answer original() {
        return answer(given.original(), "original");
    }

    /** {@return whether it shows all corners} */
    public Answer complete() {
        return answer(given.complete(), "complete");
    }

    /** {@return whether all of it can be read} */
    public Answer legible() {
        return answer(given.legible(), "legible");
    }

    /** {@return whether it carries a watermark that is unrelated to the filing} */
    public Answer watermarkUnrelated() {
        return answer(given.watermark(), "watermark", watermark -> watermark == Watermark.UNRELATED);
    }

    /** {@return its size in kilobytes, rounded up} */
    public @Nullable Long kilobytes() {
        Long bytes = given.bytes();
        return bytes == null ? null : bytes / BYTES_OF_A_KILOBYTE + (bytes % BYTES_OF_A_KILOBYTE == 0 ? 0 : 1);
    }

    /** {@return whether it is larger than a picture may be} */
    public Answer tooLarge() {
        return answer(
                kilobytes(),
                "bytes",
                kilobytes -> kilobytes > filing().parameters().pictureMaxKilobytes());
    }

    /** {@return its width in pixels} */
    public @Nullable Integer width() {
        return given.width();
    }

    /** {@return its height in pixels} */
    public @Nullable Integer height() {
        return given.height();
    }

    /** {@return whether it has fewer pixels than a picture needs, upright or lying} */
    public Answer tooSmall() {
        Integer width = width();
        Integer height = height();
        return Answer.ofAll(
                (width == null || height == null) ? null : isTooSmall(width, height),
                () -> List.of(Input.at(at("width"), width), Input.at(at("height"), height)));
    }

    private boolean isTooSmall(int width, int height) {
        return Math.min(width, height)
                        < filing().parameters().pictureMinPixels().minimum()
                || Math.max(width, height)
                        < filing().parameters().pictureMinPixels().maximum();
    }

    /** {@return whether it is in a format that is taken} */
    public Answer formatTaken() {
        return answer(
                given.format(),
                "format",
                format -> filing().parameters().pictureFormats().contains(LetterCase.lower(format.strip())));
    }

    /** {@return its format as it was given} */
    public @Nullable String format() {
        return given.format();
    }
}
