package io.github.icprules.wxjava;

import java.util.Map;

/**
 * A file that was uploaded to WeChat.
 *
 * @param mediaId the id by which the filing refers to the file
 * @param facts the data of the upload; the caller adds them to the {@code media} of the filing's context under the {@code mediaId}
 */
public record UploadedMedia(String mediaId, Map<String, Object> facts) {

    /** Copies the map, so that the record is immutable. */
    public UploadedMedia {
        facts = Map.copyOf(facts);
    }
}
