package io.github.icprules.wechat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Subject;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The context: what the caller knows in addition to the body.
 *
 * @param evaluatedOn the day to evaluate the filing as of; {@code null} if not given
 * @param platform what the platform says of account and entry; {@code null} if neither is given
 * @param miniProgramName the mini-program's name; {@code null} if not given
 * @param appId the mini-program's AppID; {@code null} if not given
 * @param categories its service categories; {@code null} if not given
 * @param features what it does that regulations speak of; {@code null} if not given
 * @param listed whether it is listed; {@code null} if not given
 * @param firstListedOn the day it was first listed; {@code null} if not given
 * @param faceTask the face verification that the body names; {@code null} if not given
 * @param media what is known of the files, by media id; empty if nothing is
 * @param history what the subject has on record; {@code null} if not given
 * @param codeTables the platform's own code lists; {@code null} if not given
 * @param subject facts of the subject that the body has no field for; {@code null} if not given
 * @param miniProgram facts of the mini-program that the body has no field for; {@code null} if not given
 * @param attributes the caller's own facts; {@code null} if there are none
 * @param reference the caller's own reference; {@code null} if not given
 */
record FilingContext(
        @Nullable LocalDate evaluatedOn,
        @Nullable PlatformState platform,
        @Nullable String miniProgramName,
        @Nullable String appId,
        @Nullable List<String> categories,
        @Nullable List<Feature> features,
        @Nullable Boolean listed,
        @Nullable LocalDate firstListedOn,
        @Nullable FaceVerification faceTask,
        Map<String, Media> media,
        @Nullable FilingHistory history,
        @Nullable CodeTables codeTables,
        @Nullable Subject subject,
        @Nullable MiniProgram miniProgram,
        @Nullable Map<String, Object> attributes,
        @Nullable String reference) {

    /**
     * The known data of a file.
     *
     * @param certificateType the kind of certificate it was uploaded as; {@code null} if not given, or of no kind known of
     * @param picture the picture; {@code null} if nothing is given of it
     * @param validity how long the paper is valid; {@code null} if not given
     * @param signedOn the day a letter was signed; {@code null} if not given
     * @param signedByHand whether a letter is signed by hand; {@code null} if not given
     * @param sealed whether the paper carries the unit's seal; {@code null} if not given
     * @param matchesEntries whether the paper says what is entered; {@code null} if not given
     * @param residenceProof which proof of residence it is; {@code null} if not given
     * @param sealText the text of the seal; {@code null} if not given
     */
    record Media(
            @Nullable CertificateType certificateType,
            @Nullable Picture picture,
            @Nullable Validity validity,
            @Nullable LocalDate signedOn,
            @Nullable Boolean signedByHand,
            @Nullable Boolean sealed,
            @Nullable Boolean matchesEntries,
            @Nullable ResidenceProof residenceProof,
            @Nullable String sealText) {}
}
