package io.github.icprules.wechat;

import io.github.icprules.internal.RecordTree;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.WeChatFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the context of a filing's body: what {@link ContextReader} takes and the body has no field for. */
final class ContextWriter {

    private static final String APPROVALS = "miniProgram.preApprovals";
    private static final String REPRESENTATIVE = "subject.legalRepresentative";
    private static final String PRINCIPAL = "subject.principal";

    /** Provinces, cities, districts. */
    private static final int LEVELS = 3;

    private final FilingRequest request;
    private final Map<String, Object> tree;

    ContextWriter(FilingRequest request) {
        this.request = request;
        this.tree = request.asTree();
    }

    Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        for (String whole : List.of("reference", "filingType", "evaluatedOn", "platform", "attributes")) {
            putIfGiven(context, whole, tree.get(whole));
        }
        for (String part : List.of("subject", "miniProgram")) {
            putIfGiven(context, part, withoutFields(part, (Map<?, ?>) Objects.requireNonNull(tree.get(part))));
        }
        Map<String, Object> media = media();
        putIfGiven(context, "media", media.isEmpty() ? null : media);
        putIfGiven(context, "codeTables", request.codeTables() == null ? null : codeTables(request.codeTables()));
        return Collections.unmodifiableMap(context);
    }

    private static void putIfGiven(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** Returns an object without the members for which the body has a field; {@code null} if no member is left. */
    private @Nullable Map<String, Object> withoutFields(String path, Map<?, ?> members) {
        Map<String, Object> left = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            String name = String.valueOf(key);
            String at = path + '.' + name;
            if (value instanceof Map<?, ?> inner) {
                putIfGiven(left, name, withoutFields(placeInBody(at), inner));
            } else if (at.equals(APPROVALS)) {
                putIfGiven(left, name, approvals((List<?>) value));
            } else if (!WeChatFields.isField(at) && !isOfWrittenValidity(path, name)) {
                left.put(name, value);
            }
        });
        return (left.isEmpty() && !members.isEmpty()) ? null : Collections.unmodifiableMap(left);
    }

    /** Returns the path of the object in the body: a legal representative who is the subject principal is there as principal. */
    private String placeInBody(String path) {
        return path.equals(REPRESENTATIVE) && new FormPersons(request).isOnePerson() ? PRINCIPAL : path;
    }

    /** Returns whether the body has the last day of the validity, which says whether there is one. */
    private static boolean isOfWrittenValidity(String owner, String name) {
        return name.equals("indefinite") && WeChatFields.isField(owner + ".until");
    }

    /** Returns the approvals without the members that the body has for a ticked category; {@code null} if nothing is left. */
    private @Nullable List<Object> approvals(List<?> approvals) {
        List<PreApprovalCategory> ticked = request.miniProgram().preApprovalCategories();
        List<Object> left = new ArrayList<>();
        for (Object item : approvals) {
            Map<String, Object> members = new LinkedHashMap<>();
            ((Map<?, ?>) item).forEach((name, value) -> members.put(String.valueOf(name), value));
            PreApprovalCategory category = PreApprovalCategory.valueOf(String.valueOf(members.get("category")));
            if (ticked != null && ticked.contains(category) && category.platformCode() != null) {
                members.remove("number");
                members.remove("documentAtHand");
            }
            if (members.size() > 1 || ticked == null || !ticked.contains(category)) {
                left.add(Collections.unmodifiableMap(members));
            }
        }
        return (left.isEmpty() && (ticked != null || !approvals.isEmpty())) ? null : Collections.unmodifiableList(left);
    }

    /** Returns the known data of the files in the body, by media id. */
    private Map<String, Object> media() {
        Map<String, List<SubmittedMaterial>> byId = new LinkedHashMap<>();
        for (SubmittedMaterial material :
                Objects.requireNonNullElse(request.materials(), List.<SubmittedMaterial>of())) {
            if (BodyFiles.isUploaded(material)) {
                byId.computeIfAbsent(Objects.requireNonNull(material.mediaId()), id -> new ArrayList<>())
                        .add(material);
            }
        }
        Map<String, Object> media = new LinkedHashMap<>();
        byId.forEach((id, materials) -> {
            Map<String, Object> file = new LinkedHashMap<>();
            materials.forEach(material -> file(material).forEach(file::putIfAbsent));
            List<String> names = materials.stream()
                    .map(material -> material.material().name())
                    .distinct()
                    .toList();
            if (materials.stream().anyMatch(material -> isUnsaid(material, names))) {
                file.put("materials", names);
            }
            if (!file.isEmpty()) {
                media.put(id, Collections.unmodifiableMap(file));
            }
        });
        return Collections.unmodifiableMap(media);
    }

    /** Returns whether a file in the field of a material would count as another material, too. */
    private static boolean isUnsaid(SubmittedMaterial material, List<String> names) {
        return WeChatField.all().stream()
                .anyMatch(field -> BodyFiles.isIn(field, material) && !names.containsAll(field.materials()));
    }

    /** Returns the data of a file by the names of the context, which has the properties of the picture beside the others. */
    private static Map<String, Object> file(SubmittedMaterial material) {
        Map<String, Object> file = new LinkedHashMap<>();
        Map<String, Object> members = RecordTree.of(material);
        members.forEach((name, value) -> {
            switch (name) {
                case "material", "category", "side", "mediaId" -> {
                    // The field of the body says this.
                }
                case "certificateType" ->
                    file.put(
                            "certificate_type",
                            Objects.requireNonNull(material.certificateType()).code());
                case "picture" ->
                    ((Map<?, ?>) value).forEach((property, known) -> file.put(String.valueOf(property), known));
                default -> file.put(name, value);
            }
        });
        return file;
    }

    private static Map<String, Object> codeTables(CodeTables tables) {
        Map<String, Object> lists = new LinkedHashMap<>();
        putIfGiven(lists, "subject_types", items(tables.subjectTypes(), null));
        putIfGiven(lists, "certificate_types", items(tables.certificateTypes(), "subject_type"));
        putIfGiven(lists, "nrlx_types", items(tables.preApprovalTypes(), null));
        putIfGiven(lists, "service_content_types", items(tables.serviceContentTypes(), "parent_type"));
        putIfGiven(lists, "districts", tables.districts() == null ? null : districts(tables.districts(), null, LEVELS));
        return Collections.unmodifiableMap(lists);
    }

    private static @Nullable List<Object> items(@Nullable List<ListedCode> list, @Nullable String parent) {
        if (list == null) {
            return null;
        }
        List<Object> items = new ArrayList<>();
        for (ListedCode code : list) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("type", code.code());
            if (parent != null) {
                putIfGiven(item, parent, code.parent());
            }
            putIfGiven(item, "name", code.name());
            items.add(Collections.unmodifiableMap(item));
        }
        return Collections.unmodifiableList(items);
    }

    private static List<Object> districts(List<ListedCode> all, @Nullable Integer parent, int levels) {
        List<Object> regions = new ArrayList<>();
        for (ListedCode code : all) {
            if (levels > 0 && Objects.equals(code.parent(), parent)) {
                Map<String, Object> region = new LinkedHashMap<>();
                region.put("code", code.code());
                putIfGiven(region, "name", code.name());
                List<Object> below = districts(all, code.code(), levels - 1);
                putIfGiven(region, "sub_list", below.isEmpty() ? null : below);
                regions.add(Collections.unmodifiableMap(region));
            }
        }
        return Collections.unmodifiableList(regions);
    }
}
