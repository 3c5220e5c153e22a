package io.github.icprules.wechat;

import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Requirement;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The media ids of a filing's materials in the fields of the body, and the files that are not uploaded yet. */
final class BodyFiles {

    private final List<SubmittedMaterial> materials;
    private final FormPersons persons;
    private final List<OpenMedia> open = new ArrayList<>();

    BodyFiles(FilingRequest request, FormPersons persons) {
        this.materials = Objects.requireNonNullElse(request.materials(), List.of());
        this.persons = persons;
    }

    /** Returns the files that are not uploaded yet, in the order in which the fields were written. */
    List<OpenMedia> open() {
        return List.copyOf(open);
    }

    /** Returns the media id in a field, or the list of media ids; {@code null} if there is none. */
    @Nullable Object of(WeChatField field) {
        List<SubmittedMaterial> fitting =
                materials.stream().filter(material -> isIn(field, material)).toList();
        List<String> mediaIds = mediaIds(fitting);
        fitting.stream()
                .filter(material -> !isUploaded(material))
                .map(SubmittedMaterial::material)
                .distinct()
                .forEach(material -> open.add(open(field, material, null)));
        if (fitting.isEmpty() && isRequired(field)) {
            open.add(open(field, Material.valueOf(field.materials().get(0)), null));
        }
        if (mediaIds.isEmpty()) {
            return null;
        }
        return field.is("string") ? mediaIds.get(0) : mediaIds;
    }

    /** Returns the media id of the approval document of a category; {@code null} if there is none. */
    @Nullable String ofApproval(WeChatField field, PreApprovalCategory category) {
        List<String> mediaIds = mediaIds(
                materials.stream().filter(material -> isOf(category, material)).toList());
        if (mediaIds.isEmpty()) {
            open.add(open(field, category.material(), category));
            return null;
        }
        return mediaIds.get(0);
    }

    /** Returns whether a material is a file for a field. A material without a side shows both sides. */
    static boolean isIn(WeChatField field, SubmittedMaterial material) {
        return !field.materials().isEmpty() && takes(field, material);
    }

    /** Returns whether a field takes a material, be it as the file of the field or as the file of an approval. */
    static boolean takes(WeChatField field, SubmittedMaterial material) {
        String name = material.material().name();
        return (field.materials().contains(name) || field.alsoFor().contains(name))
                && (field.side() == null
                        || material.side() == null
                        || field.side().equals(material.side().name()));
    }

    private static boolean isOf(PreApprovalCategory category, SubmittedMaterial material) {
        return material.category() == category && material.material() == category.material();
    }

    private static List<String> mediaIds(List<SubmittedMaterial> materials) {
        return materials.stream()
                .filter(BodyFiles::isUploaded)
                .map(material -> Objects.requireNonNull(material.mediaId()))
                .distinct()
                .toList();
    }

    static boolean isUploaded(SubmittedMaterial material) {
        return material.mediaId() != null && !material.mediaId().isBlank();
    }

    private boolean isRequired(WeChatField field) {
        Requirement required = field.required();
        return required != null
                && switch (required.when()) {
                    case ALWAYS -> true;
                    case UNIT -> !persons.isIndividual();
                    case FROM_ANOTHER_PROVINCE -> persons.isFromAnotherProvince();
                    case PRINCIPAL_NOT_LEGAL_REPRESENTATIVE -> persons.isDelegated(field);
                    case TICKED -> false;
                };
    }

    private static OpenMedia open(WeChatField field, Material material, @Nullable PreApprovalCategory category) {
        return new OpenMedia(
                field.api(), material, category, material == Material.COMMITMENT_VIDEO ? null : PictureLimits.OF_BODY);
    }
}
