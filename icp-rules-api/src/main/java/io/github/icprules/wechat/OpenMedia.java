package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not uploaded yet, so that the body lacks its media id.
 *
 * @param apiField the field of the body, a dotted path without indices, which {@code upload_icp_media} takes as
 *     {@code icp_order_field}
 * @param material the material that the file shows
 * @param category the pre-approval category of an approval document; {@code null} for any other material
 * @param limits the limits of the picture; {@code null} for a video, because no public source has limits of videos
 */
public record OpenMedia(
        String apiField,
        Material material,
        @Nullable PreApprovalCategory category,
        @Nullable PictureLimits limits) {

    /** Refuses an absent field or material. */
    public OpenMedia {
        requireNonNull(apiField, "apiField must be given.");
        requireNonNull(material, "material must be given.");
    }
}
