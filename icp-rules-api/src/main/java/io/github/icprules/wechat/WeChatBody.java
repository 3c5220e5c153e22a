package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of WeChat's {@code apply_icp_filing} for a filing, the reverse of {@link WeChatFiling}. Immutable.
 *
 * <pre>{@code
 * WeChatBody body = WeChatBody.of(request);
 * if (body.isComplete()) {
 *     send(gson.toJson(body.body()));
 * }
 * }</pre>
 *
 * <p>The body has what the filing has, also if the filing is incomplete or a rule refuses it. {@link #missing()},
 * {@link #openMedia()} and {@link #isFaceTaskOpen()} say what the body lacks. A pre-approval category for which WeChat's form
 * has no box is not sent; if no other box is ticked, the body says 以上都不涉及. The body and the context contain personal data
 * without a mask.
 *
 * @see <a href="https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_applyicpfiling">
 *     apply_icp_filing</a>
 */
public final class WeChatBody {

    private final Map<String, Object> body;
    private final Map<String, Object> context;
    private final List<OpenMedia> openMedia;
    private final List<RequiredInput> missing;
    private final boolean isFaceTaskOpen;

    private WeChatBody(FilingRequest request) {
        BodyWriter writer = new BodyWriter(request);
        this.body = writer.body();
        this.openMedia = writer.openMedia();
        this.context = new ContextWriter(request).context();
        this.missing = RequiredInputs.of(request).stream()
                .filter(input -> input.state() != RequiredInput.State.GIVEN)
                .toList();
        this.isFaceTaskOpen = !hasTask(request.miniProgram().faceVerification());
    }

    /**
     * {@return the body of a filing}
     *
     * @throws IllegalArgumentException if the filing is a change or a cancellation, because WeChat has no call that takes its
     *     data
     */
    public static WeChatBody of(FilingRequest request) {
        requireNonNull(request, "request must be given.");
        if (request.filingType().kind() != FilingKind.NEW) {
            throw new IllegalArgumentException(
                    "WeChat has no call for the filing type %s; expected a type of a new filing such as NEW_FIRST."
                            .formatted(request.filingType()));
        }
        return new WeChatBody(request);
    }

    /** {@return the body as a tree of maps, lists, texts and numbers, in the order of WeChat's documentation; immutable} */
    public Map<String, Object> body() {
        return body;
    }

    /**
     * {@return what the filing has and the body has no field for, as a tree for {@link WeChatFiling#read(Object, Object)};
     * immutable}
     *
     * <p>The filing that {@code WeChatFiling.read(body(), context())} returns differs from the described filing only where the
     * body cannot say the same: it lacks materials without a media id or without a field, categories without a box, and blank
     * texts; a body without {@code legal_person_info} says that the subject principal is the legal representative.
     */
    public Map<String, Object> context() {
        return context;
    }

    /** {@return the files that are not uploaded yet, in the order of the body; empty if there are none} */
    public List<OpenMedia> openMedia() {
        return openMedia;
    }

    /**
     * {@return the inputs without a value that WeChat's form requires, or perhaps requires; empty if there are none}
     *
     * <p>Files are in {@link #openMedia()} instead.
     */
    public List<RequiredInput> missing() {
        return missing;
    }

    /** {@return whether the body lacks the task of the face verification ({@code create_icp_verifytask})} */
    public boolean isFaceTaskOpen() {
        return isFaceTaskOpen;
    }

    /** {@return whether no required input, no media id and no task is missing} */
    public boolean isComplete() {
        return missing.isEmpty() && openMedia.isEmpty() && !isFaceTaskOpen;
    }

    /** {@return the numbers of missing inputs and open files, without any value} */
    @Override
    public String toString() {
        return "WeChatBody[missing=%s, openMedia=%s, faceTaskOpen=%s]"
                .formatted(missing.size(), openMedia.size(), isFaceTaskOpen);
    }

    private static boolean hasTask(@Nullable FaceVerification face) {
        return face != null && face.taskId() != null && !face.taskId().isBlank();
    }
}
