package io.github.icprules.wechat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.Picture;
import io.github.icprules.model.ReadText;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The context: the data that the caller knows in addition to the body.
 *
 * @param known the known data in the form of a filing
 * @param faceTask the face verification that the body names; {@code null} if not given
 * @param media the known data of the files, by media id; empty if there are none
 */
record FilingContext(FilingRequest known, @Nullable FaceVerification faceTask, Map<String, Media> media) {

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
     * @param readText the text that was read from the paper; {@code null} if not given
     * @param materials the materials that the file is; empty if not given, then the field decides
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
            @Nullable String sealText,
            @Nullable ReadText readText,
            List<Material> materials) {}
}
