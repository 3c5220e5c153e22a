package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.Material;
import java.util.List;

/**
 * The requirements for the pictures of a required material.
 *
 * @param material the material
 * @param formats the allowed formats, as the usual file extensions in lower case; at least one
 * @param maximumBytes the maximum size of a picture in bytes
 * @param minimumShortSide the minimum length of the short side in pixels
 * @param minimumLongSide the minimum length of the long side in pixels
 * @param colour whether the picture must be in colour and show the original
 */
public record PictureRule(
        Material material,
        List<String> formats,
        long maximumBytes,
        int minimumShortSide,
        int minimumLongSide,
        boolean colour) {

    /** Copies the list. */
    public PictureRule {
        requireNonNull(material, "material must be given.");
        requireNonNull(formats, "formats must be given.");
        formats = List.copyOf(formats);
    }
}
