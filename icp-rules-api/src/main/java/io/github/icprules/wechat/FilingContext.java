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
 * The context: the data that the caller knows in addition to the body.
 *
 * @param evaluatedOn the day to evaluate the filing as of; {@code null} if not given
 * @param platform the state of the account and of the entry on the platform; {@code null} if neither is given
 * @param miniProgramName the mini-program's name; {@code null} if not given
 * @param appId the mini-program's AppID; {@code null} if not given
 * @param categories the service categories of the mini-program; {@code null} if not given
 * @param features the features of the mini-program that regulations mention; {@code null} if not given
 * @param listed whether the mini-program is listed; {@code null} if not given
 * @param firstListedOn the day of the first listing; {@code null} if not given
 * @param faceTask the face verification that the body names; {@code null} if not given
 * @param media the known data of the files, by media id; empty if there are none
 * @param history the ministry's records of the subject; {@code null} if not given
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
     * @param certificateType the kind of certificate that the upload named; {@code null} if not given or unknown
     * @param picture the picture; {@code null} if no property of the picture is given
     * @param validity the validity of the paper; {@code null} if not given
     * @param signedOn the day a letter was signed; {@code null} if not given
     * @param signedByHand whether a letter is signed by hand; {@code null} if not given
     * @param sealed whether the paper has the unit's seal; {@code null} if not given
     * @param matchesEntries whether the text on the paper equals the entered data; {@code null} if not given
     * @param residenceProof the kind of paper that proves the residence; {@code null} if not given
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
