package io.github.icprules.wechat;

import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Payload;
import io.github.icprules.model.Subject;
import java.util.Set;
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

    private static final Set<String> MEMBERS = Set.of("icp_subject", "icp_applets", "icp_materials", "auth_data");

    private WeChatFiling() {}

    /** {@return the filing of a body, without a context and evaluated as of today} */
    public static FilingRequest read(@Nullable Object body) {
        return read(body, null);
    }

    /**
     * {@return the filing of a body}
     *
     * @param context the data that the caller knows in addition; {@code null} if there are none
     * @throws IllegalArgumentException if the context has another form than described; the message has one line with the path
     *     and the expected form
     */
    public static FilingRequest read(@Nullable Object body, @Nullable Object context) {
        FilingContext known = ContextReader.read(context);
        Faults faults = new Faults();
        Codes codes = new Codes(known.codeTables(), faults);
        Papers papers = new Papers(known);
        Subject.Builder subject = Subject.builder();
        MiniProgram.Builder miniProgram = MiniProgram.builder();
        FaceVerification face = null;
        boolean combined = false;
        Node root = Node.body(body, faults, MEMBERS);
        if (root != null) {
            AuthPart auth = AuthPart.read(root);
            combined = auth != null;
            SubjectPart subjectPart = SubjectPart.read(root, codes, papers, auth == null ? null : auth.customerType());
            subjectPart.describe(subject);
            if (auth != null) {
                auth.compareWith(subjectPart.type());
            }
            AppletsPart applets = AppletsPart.read(root, codes, papers, subjectPart.isIndividual());
            applets.describe(miniProgram);
            if (applets.isVerified()) {
                face = face(known, combined);
            }
            MaterialsPart.read(root, papers);
        }
        if (known.history() != null) {
            subject.history(known.history());
        }
        return request(
                        known,
                        FactReader.filled(subject.build(), known.subject()),
                        FactReader.filled(describe(miniProgram, known, face).build(), known.miniProgram()),
                        new Payload(faults.list(), combined))
                .materials(papers.all())
                .build();
    }

    private static FilingRequest.Builder request(
            FilingContext known, Subject subject, MiniProgram miniProgram, Payload payload) {
        boolean onRecord =
                known.history() != null && Boolean.TRUE.equals(known.history().subjectFiled());
        FilingRequest.Builder request = FilingRequest.builder(onRecord ? FilingType.NEW_SERVICE : FilingType.NEW_FIRST)
                .subject(subject)
                .miniProgram(miniProgram)
                .payload(payload)
                .attributes(known.attributes())
                .reference(known.reference());
        if (known.evaluatedOn() != null) {
            request.evaluatedOn(known.evaluatedOn());
        }
        if (known.platform() != null) {
            request.platform(known.platform());
        }
        if (known.codeTables() != null) {
            request.codeTables(known.codeTables());
        }
        return request;
    }

    private static MiniProgram.Builder describe(
            MiniProgram.Builder miniProgram, FilingContext known, @Nullable FaceVerification face) {
        if (known.miniProgramName() != null) {
            miniProgram.name(known.miniProgramName());
        }
        if (known.appId() != null) {
            miniProgram.appId(known.appId());
        }
        if (known.categories() != null) {
            miniProgram.categories(known.categories());
        }
        if (known.features() != null) {
            miniProgram.features(Set.copyOf(known.features()));
        }
        if (known.listed() != null || known.firstListedOn() != null) {
            miniProgram.listing(listing(known));
        }
        return face == null ? miniProgram : miniProgram.faceVerification(face);
    }

    /**
     * Returns the listing. A mini-program with a day of the first listing counts as listed. The context must not state that
     * such a mini-program is not listed.
     */
    private static Listing listing(FilingContext known) {
        if (!Boolean.FALSE.equals(known.listed())) {
            return Listing.since(known.firstListedOn());
        }
        if (known.firstListedOn() != null) {
            throw new IllegalArgumentException(
                    "context.account.firstListedOn: expected no day, as context.account.listed is false.");
        }
        return Listing.never();
    }

    /**
     * Returns the face verification. The verification of a combined submission is marked, because it can be used for a
     * shorter time.
     */
    private static FaceVerification face(FilingContext known, boolean combined) {
        FaceVerification task =
                known.faceTask() == null ? FaceVerification.builder().build() : known.faceTask();
        return combined && task.withAccountVerification() == null
                ? new FaceVerification(
                        task.createdAt(), task.finished(), task.status(), task.samePerson(), task.photoInOrder(), true)
                : task;
    }
}
