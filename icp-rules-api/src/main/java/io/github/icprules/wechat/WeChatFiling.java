package io.github.icprules.wechat;

import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Payload;
import io.github.icprules.model.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of WeChat's {@code apply_icp_filing}, or of {@code submit_auth_and_icp}, before it is sent.
 *
 * <p>The body is a tree of maps with text keys, lists, strings, numbers, booleans and {@code null}, which any JSON library
 * can read from a text. An error in the body does not stop the reading. The error becomes a fault of the request's
 * {@link Payload}, and the value at the path counts as not given.
 *
 * <p>The caller can add what the body does not contain, in a context with optional parts: {@code evaluatedOn},
 * {@code account}, {@code entrance}, {@code faceTask}, {@code media}, {@code filings}, {@code codeTables}, {@code reference},
 * and further facts in {@code subject}, {@code miniProgram} and {@code platform}, for which the body has no field. An error
 * in the context is an exception, because the caller's own code makes the context.
 *
 * @see <a href="https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_applyicpfiling">
 *     apply_icp_filing</a>
 */
public final class WeChatFiling {

    private WeChatFiling() {}

    /**
     * {@return whether a tree is a body of a filing and no filing in the form of {@link FilingRequest#fromTree}: an object that has
     * one of the objects at the top of a body}
     */
    public static boolean isBody(@Nullable Object tree) {
        return tree instanceof Map<?, ?> members
                && WeChatField.membersOf("").keySet().stream().anyMatch(members::containsKey);
    }

    /** {@return the filing of a body, without a context and evaluated as of today} */
    public static FilingRequest read(@Nullable Object body) {
        return read(body, null);
    }

    /**
     * {@return the filing of a body}
     *
     * @param context the data that the caller knows in addition; {@code null} if there are none
     * @throws io.github.icprules.text.InvalidTreeException if the context has another form than described; the exception has
     *     all problems
     */
    public static FilingRequest read(@Nullable Object body, @Nullable Object context) {
        FilingContext inAddition = ContextReader.read(context);
        FilingRequest known = inAddition.known();
        Faults faults = new Faults();
        Codes codes = new Codes(known.codeTables(), faults);
        SubmittedMaterials materials = new SubmittedMaterials(inAddition.media());
        FilingRequest.Builder stated = FilingRequest.builder(known.filingType());
        boolean isCombined = false;
        Node root = Node.body(body, faults);
        if (root != null) {
            AuthPart auth = AuthPart.read(root);
            isCombined = auth != null;
            Subject subject = SubjectPart.read(root, codes, materials, auth == null ? null : auth.customerType());
            if (auth != null) {
                auth.compareWith(subject.type());
            }
            FaceVerification face = face(inAddition.faceTask(), isCombined);
            stated.subject(subject).miniProgram(AppletsPart.read(root, codes, materials, subject.type(), face));
            materials.addAll(root);
        }
        stated.materials(materials.all()).payload(new Payload(faults.list(), isCombined));
        return Merge.of(stated.build(), known);
    }

    /**
     * Returns the face verification. The verification of a combined submission is marked, because it can be used for a
     * shorter time.
     */
    private static FaceVerification face(@Nullable FaceVerification known, boolean isCombined) {
        FaceVerification task = known == null ? FaceVerification.builder().build() : known;
        return isCombined && task.withAccountVerification() == null
                ? new FaceVerification(
                        task.createdAt(),
                        task.finished(),
                        task.status(),
                        task.samePerson(),
                        task.photoInOrder(),
                        true,
                        null)
                : task;
    }
}
