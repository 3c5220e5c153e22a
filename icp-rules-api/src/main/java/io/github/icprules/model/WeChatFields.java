package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Presence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps paths of a request to the fields of WeChat's {@code apply_icp_filing}, in the dotted notation of {@code err_field}.
 */
public final class WeChatFields {

    private static final Map<String, String> BY_PATH = byPath(WeChatField.all());
    /** The fields that the platform itself fills. */
    private static final Set<String> FILLED = WeChatField.all().stream()
            .filter(field -> field.presence() == Presence.NOT_TO_SEND)
            .map(WeChatField::api)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<Material, String> BY_MATERIAL = byMaterial(WeChatField.all());
    private static final Map<Material, String> BACKS = backs(WeChatField.all());

    private WeChatFields() {}

    /**
     * {@return the API's field for a path of a filing request; empty if the API has none}
     *
     * <p>One field of the API can stand for several paths of the request. For example, the picture of a certificate stands
     * for all entries printed on the certificate. Indices in the path are ignored, because the paths of the API have no
     * indices.
     *
     * @param path a path in the form of violations, such as {@code miniProgram.preApprovals[0].number}
     */
    public static Optional<String> ofPath(String path) {
        requireNonNull(path, "path must be given.");
        String place = RequestPath.withoutIndices(path);
        while (true) {
            String field = BY_PATH.get(place);
            int dot = place.lastIndexOf('.');
            if (field != null || dot < 0) {
                return Optional.ofNullable(field);
            }
            place = place.substring(0, dot);
        }
    }

    /** {@return whether a body has a field for exactly this path; not if the platform itself fills the field} */
    public static boolean isField(String path) {
        String field = BY_PATH.get(RequestPath.withoutIndices(requireNonNull(path, "path must be given.")));
        return field != null && !FILLED.contains(field);
    }

    /** {@return the API field of a material; empty if the API has none} */
    public static Optional<String> ofMaterial(Material material) {
        requireNonNull(material, "material must be given.");
        return Optional.ofNullable(BY_MATERIAL.get(material));
    }

    /**
     * {@return the API field of one side of a material; empty if the API has none}
     *
     * @param side the visible side; {@code null} if both sides are visible or the material has no sides
     */
    public static Optional<String> ofMaterial(Material material, @Nullable IdSide side) {
        String back = side == IdSide.BACK ? BACKS.get(material) : null;
        return back == null ? ofMaterial(material) : Optional.of(back);
    }

    /**
     * Returns the fields by path. The objects of the body have no path of their own, because no finding concerns a whole object
     * of the body.
     */
    static Map<String, String> byPath(List<WeChatField> fields) {
        Map<String, String> byPath = new HashMap<>();
        List<WeChatField> below =
                fields.stream().filter(field -> field.api().contains(".")).toList();
        below.forEach(field -> add(byPath, field, Stream.ofNullable(field.request()), false));
        // A finding on a whole object can concern one field of the object, for example the picture of a certificate.
        below.forEach(field -> add(byPath, field, field.also().stream(), true));
        return Map.copyOf(byPath);
    }

    private static void add(Map<String, String> byPath, WeChatField field, Stream<String> paths, boolean replaces) {
        paths.forEach(path -> {
            if (!isPath(path)) {
                throw new IllegalStateException(field.place() + ": expected paths of a request, found " + path);
            }
            if (byPath.put(path, field.api()) != null && !replaces) {
                throw new IllegalStateException(field.place() + ": expected another path than the fields above");
            }
        });
    }

    private static boolean isPath(String path) {
        return RequestPath.of(path).component(FilingRequest.class).isPresent();
    }

    static Map<Material, String> byMaterial(List<WeChatField> fields) {
        Map<Material, String> byMaterial = new EnumMap<>(Material.class);
        for (WeChatField field : fields) {
            materials(field).forEach(material -> byMaterial.putIfAbsent(material, field.api()));
        }
        return byMaterial;
    }

    private static Map<Material, String> backs(List<WeChatField> fields) {
        return byMaterial(fields.stream()
                .filter(field -> IdSide.BACK.name().equals(field.side()))
                .toList());
    }

    private static Stream<Material> materials(WeChatField field) {
        try {
            return Stream.concat(field.materials().stream(), field.alsoFor().stream())
                    .map(Material::valueOf)
                    .toList()
                    .stream();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(field.place() + ": expected names of materials", e);
        }
    }
}
