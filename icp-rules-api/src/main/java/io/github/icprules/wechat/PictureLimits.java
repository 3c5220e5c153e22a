package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The limits of a picture that WeChat takes. The values are the defaults of the bundled rules, whose parameters
 * {@code picture-formats}, {@code picture-max-kilobytes} and {@code picture-min-pixels} also have the source.
 *
 * @param formats the usual endings of the formats
 * @param mostBytes the greatest size in bytes
 * @param shortSide the least number of pixels of the short side
 * @param longSide the least number of pixels of the long side
 * @param colour whether the picture must be in colour
 */
public record PictureLimits(List<String> formats, long mostBytes, int shortSide, int longSide, boolean colour) {

    /** The limits of each picture in a body. */
    public static final PictureLimits OF_BODY =
            new PictureLimits(List.of("jpg", "jpeg", "png"), 2L * 1024 * 1024, 720, 1280, true);

    /** Copies the list. */
    public PictureLimits {
        requireNonNull(formats, "formats must be given.");
        formats = List.copyOf(formats);
    }
}
