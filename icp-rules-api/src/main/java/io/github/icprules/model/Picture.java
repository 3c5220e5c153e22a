package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * A picture file of a paper.
 *
 * @param format the format as the usual file name extension, such as {@code jpg}; {@code null} if not given
 * @param bytes the size in bytes; {@code null} if not given
 * @param width the width in pixels; {@code null} if not given
 * @param height the height in pixels; {@code null} if not given
 * @param colour whether the picture is in colour; {@code null} if not given
 * @param original whether the picture shows the original, not a photocopy, a print-out or a screen; {@code null} if not given
 * @param complete whether all corners are visible; {@code null} if not given
 * @param legible whether the whole text is legible, without glare and with no part covered; {@code null} if not given
 * @param watermark the kind of watermark; {@code null} if not given
 */
public record Picture(
        @Nullable String format,
        @Nullable Long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Boolean colour,
        @Nullable Boolean original,
        @Nullable Boolean complete,
        @Nullable Boolean legible,
        @Nullable Watermark watermark) {

    /** Refuses negative numbers. */
    public Picture {
        Components.notNegative(bytes, "bytes");
        Components.notNegative(width, "width");
        Components.notNegative(height, "height");
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder of a picture in a format, such as {@code jpg}} */
    public static Builder builder(@Nullable String format) {
        return new Builder(format);
    }

    /** A builder of a picture. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable String format;
        private @Nullable Long bytes;
        private @Nullable Integer width;
        private @Nullable Integer height;
        private @Nullable Boolean colour;
        private @Nullable Boolean original;
        private @Nullable Boolean complete;
        private @Nullable Boolean legible;
        private @Nullable Watermark watermark;

        private Builder(@Nullable String format) {
            this.format = format;
        }

        /** Sets the size in bytes. */
        public Builder bytes(long bytes) {
            this.bytes = bytes;
            return this;
        }

        /** Sets the width in pixels. */
        public Builder width(int width) {
            this.width = width;
            return this;
        }

        /** Sets the height in pixels. */
        public Builder height(int height) {
            this.height = height;
            return this;
        }

        /** Sets whether the picture is in colour. */
        public Builder colour(boolean colour) {
            this.colour = colour;
            return this;
        }

        /** Sets whether the picture shows the original, not a photocopy, a print-out or a screen. */
        public Builder original(boolean original) {
            this.original = original;
            return this;
        }

        /** Sets whether all corners are visible. */
        public Builder complete(boolean complete) {
            this.complete = complete;
            return this;
        }

        /** Sets whether the whole text is legible, without glare and with no part covered. */
        public Builder legible(boolean legible) {
            this.legible = legible;
            return this;
        }

        /** Sets the kind of watermark. */
        public Builder watermark(@Nullable Watermark watermark) {
            this.watermark = watermark;
            return this;
        }

        /** {@return the described picture} */
        public Picture build() {
            return new Picture(format, bytes, width, height, colour, original, complete, legible, watermark);
        }
    }
}
