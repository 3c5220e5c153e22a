package io.github.icprules.drools.facts.material;

import io.github.icprules.drools.data.words.LetterCase;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.Watermark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture of a paper (材料图片), if the request describes the picture. */
@ForSheets
public final class Picture implements Fact {

    private static final int BYTES_OF_A_KILOBYTE = 1024;

    private final SubmittedMaterial paper;
    private final io.github.icprules.model.Picture given;
    private final String path;

    public Picture(SubmittedMaterial paper, io.github.icprules.model.Picture given) {
        this.paper = paper;
        this.given = given;
        this.path = paper.at("picture");
    }

    @Override
    public Filing filing() {
        return paper.filing();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    @NotForSheets
    public @Nullable String apiField(String member) {
        return paper.apiField(member);
    }

    /** {@return the paper on the picture} */
    public SubmittedMaterial paper() {
        return paper;
    }

    /** {@return whether the picture is in colour} */
    public Answer inColour() {
        return answer(given.colour(), "colour");
    }

    /** {@return whether the picture shows the original} */
    public Answer original() {
        return answer(given.original(), "original");
    }

    /** {@return whether the picture shows all corners} */
    public Answer complete() {
        return answer(given.complete(), "complete");
    }

    /** {@return whether the whole picture is legible} */
    public Answer legible() {
        return answer(given.legible(), "legible");
    }

    /** {@return whether the picture has a watermark that is unrelated to the filing} */
    public Answer watermarkUnrelated() {
        return answer(given.watermark(), "watermark", watermark -> watermark == Watermark.UNRELATED);
    }

    /** {@return the size of the picture in kilobytes, rounded up; {@code null} if it is not known} */
    public @Nullable Long kilobytes() {
        Long bytes = given.bytes();
        return bytes == null ? null : bytes / BYTES_OF_A_KILOBYTE + (bytes % BYTES_OF_A_KILOBYTE == 0 ? 0 : 1);
    }

    /** {@return whether the picture is larger than allowed} */
    public Answer tooLarge() {
        return answer(
                kilobytes(),
                "bytes",
                kilobytes -> kilobytes > filing().parameters().pictureMaxKilobytes());
    }

    /** {@return the width of the picture in pixels} */
    public @Nullable Integer width() {
        return given.width();
    }

    /** {@return the height of the picture in pixels} */
    public @Nullable Integer height() {
        return given.height();
    }

    /** {@return whether the picture has fewer pixels than required, in portrait or landscape format} */
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

    /** {@return whether the format of the picture is accepted} */
    public Answer formatTaken() {
        return answer(
                given.format(),
                "format",
                format -> filing().parameters().pictureFormats().contains(LetterCase.lower(format.strip())));
    }

    /** {@return the format of the picture as entered} */
    public @Nullable String format() {
        return given.format();
    }
}
