package io.github.icprules.wxjava;

import java.util.Map;

/**
 * A file that WeChat has taken.
 *
 * @param mediaId what the filing refers to it by
 * @param facts how it was uploaded, to stand under its {@code mediaId} in {@code media} of a filing's context
 */
public record UploadedMedia(String mediaId, Map<String, Object> facts) {

    /** Copies the map. */
    public UploadedMedia {
        facts = Map.copyOf(facts);
    }
}
