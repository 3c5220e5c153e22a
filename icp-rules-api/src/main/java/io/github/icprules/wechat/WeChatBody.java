package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
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

    /** {@return the values that WeChat does not take; missing values are in {@link #missing()}; empty if there are none} */
    public List<PayloadFault> faults() {
        Payload payload = WeChatFiling.read(body, context).payload();
        List<PayloadFault> all = payload == null ? null : payload.faults();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(fault -> fault.kind() != PayloadFaultKind.MISSING
                                && fault.kind() != PayloadFaultKind.LEGAL_PERSON_MISSING)
                        .toList();
    }

    /**
     * {@return the body, the context and what the body lacks, as a tree with labels in a language}
     *
     * <p>The members are {@code complete}, {@code body}, {@code context}, {@code missing}, {@code faults}, {@code openMedia} and {@code
     * faceTaskOpen}. Body and context contain personal data without a mask.
     */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("complete", isComplete())
                .put("body", body)
                .put("context", context)
                .put(
                        "missing",
                        missing,
                        input -> new Tree(language)
                                .put("path", input.path())
                                .put("apiField", input.apiField())
                                .put("label", input.label())
                                .putName("state", input.state())
                                .putIfAny("undecided", input.undecided(), path -> path)
                                .done())
                .put(
                        "faults",
                        faults(),
                        fault -> new Tree(language)
                                .put("path", fault.path())
                                .putName("kind", fault.kind())
                                .put("label", fault.kind().label())
                                .put("expected", fault.expected())
                                .done())
                .put("openMedia", openMedia, media -> tree(media, language))
                .put("faceTaskOpen", isFaceTaskOpen)
                .done();
    }

    private static Map<String, Object> tree(OpenMedia media, Language language) {
        return new Tree(language)
                .put("apiField", media.apiField())
                .putName("material", media.material())
                .put("label", media.material().label())
                .putName("category", media.category())
                .putObject(
                        "limits",
                        media.limits(),
                        limits -> new Tree(language)
                                .put("formats", limits.formats())
                                .put("mostBytes", limits.mostBytes())
                                .put("shortSide", limits.shortSide())
                                .put("longSide", limits.longSide())
                                .put("colour", limits.colour())
                                .done())
                .done();
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
