package io.github.icprules.examples.runner.io;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.wechat.PlatformAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A filing and the platform's answer to it.
 *
 * @param request the filing
 * @param answer the answer; {@code null} if there is none
 * @param context the context with which the filing was read from a body, as a tree; {@code null} if there was none
 * @param before the filing of the attempt before; {@code null} if there is none
 */
public record Submission(
        FilingRequest request,
        @Nullable PlatformAnswer answer,
        @Nullable Object context,
        @Nullable FilingRequest before) {}
