package io.github.icprules.wechat;

import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.model.Subject;
import io.github.icprules.model.Validity;
import io.github.icprules.model.Watermark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the context, which has the data that the caller knows in addition to the body. */
final class ContextReader {

    private static final String ROOT = "context";
    private static final Set<String> MEMBERS = Set.of(
            "evaluatedOn",
            "account",
            "entrance",
            "faceTask",
            "media",
            "filings",
            "codeTables",
            "subject",
            "miniProgram",
            "platform",
            "attributes",
            "reference");
    private static final Set<String> ACCOUNT = Set.of(
            "registeredName",
            "registeredNumber",
            "miniProgramName",
            "appId",
            "categories",
            "features",
            "listed",
            "firstListedOn");
    private static final Set<String> FACE_TASK = Set.of(
            "createdAt",
            "is_finish",
            "face_status",
            "along_with_auth",
            "along_with_auth_result",
            "samePerson",
            "photoInOrder");
    /**
     * The members of a file: the platform's data on the file, and the state of the picture as seen by a person, by the names
     * of a filing request.
     */
    private static final Set<String> MEDIA = Set.of(
            "certificate_type",
            "icp_order_field",
            "format",
            "bytes",
            "width",
            "height",
            "colour",
            "original",
            "complete",
            "legible",
            "watermark",
            "validity",
            "signedOn",
            "signedByHand",
            "sealed",
            "matchesEntries",
            "residenceProof",
            "sealText");

    private static final Set<String> FILING = Set.of("province", "recordNumber", "kind");
    private static final Set<String> CODE_TABLES =
            Set.of("subject_types", "certificate_types", "nrlx_types", "service_content_types", "districts");

    /** Provinces, cities, districts. */
    private static final int LEVELS = 3;

    private ContextReader() {}

    static FilingContext read(@Nullable Object context) {
        ContextNode root = ContextNode.strict(context == null ? Map.of() : context, ROOT, MEMBERS);
        ContextNode account = root.object("account", ACCOUNT);
        return new FilingContext(
                root.day("evaluatedOn"),
                filled(
                        platform(account, root.tolerantObject("entrance")),
                        facts(root, "platform", PlatformState.class)),
                account == null ? null : account.text("miniProgramName"),
                account == null ? null : account.text("appId"),
                account == null ? null : account.texts("categories"),
                account == null ? null : account.list("features", ContextReader::feature),
                account == null ? null : account.truth("listed"),
                account == null ? null : account.day("firstListedOn"),
                faceTask(root.object("faceTask", FACE_TASK)),
                media(root.tolerantObject("media")),
                history(root.list("filings", ContextReader::filing)),
                codeTables(root.object("codeTables", CODE_TABLES)),
                facts(root, "subject", Subject.class),
                facts(root, "miniProgram", MiniProgram.class),
                root.attributes("attributes"),
                root.text("reference"));
    }

    private static <R extends Record> @Nullable R facts(ContextNode root, String name, Class<R> type) {
        ContextNode node = root.object(name, FactReader.names(type));
        return node == null ? null : FactReader.read(node, type, name);
    }

    private static <R extends Record> @Nullable R filled(@Nullable R stated, @Nullable R known) {
        return stated == null ? known : FactReader.filled(stated, known);
    }

    private static @Nullable PlatformState platform(@Nullable ContextNode account, @Nullable ContextNode entrance) {
        if (account == null && entrance == null) {
            return null;
        }
        PlatformState.Builder platform = PlatformState.builder();
        if (account != null) {
            give(account.text("registeredName"), platform::registeredName);
            give(account.text("registeredNumber"), platform::registeredNumber);
        }
        if (entrance != null) {
            give(constant(entrance, "status", FilingStatus.values(), FilingStatus::code), platform::status);
            give(open(entrance), platform::entranceOpen);
            give(entrance.truth("is_canceling"), platform::cancelling);
            give(smsVerification(entrance), platform::smsVerification);
            List<String> rejected = entrance.list("audit_data", ContextReader::rejectedField);
            if (rejected != null) {
                platform.rejectedFields(rejected);
            }
        }
        return platform.build();
    }

    private static <T> void give(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    /** Reads the state of the SMS verification. The platform writes 0 if the authority has not yet received the filing. */
    private static @Nullable SmsVerification smsVerification(ContextNode entrance) {
        Integer code = entrance.number("sms_verify_status");
        return code == null || code == 0
                ? null
                : constant(entrance, "sms_verify_status", SmsVerification.values(), SmsVerification::code);
    }

    private static @Nullable Boolean open(ContextNode entrance) {
        Integer available = entrance.number("available");
        if (available == null) {
            return null;
        }
        if (available != 0 && available != 1) {
            throw new IllegalArgumentException(
                    "%s: expected 0 or 1, found another number.".formatted(entrance.at("available")));
        }
        return available == 1;
    }

    private static String rejectedField(@Nullable Object item, String place) {
        String name = ContextNode.tolerant(item, place).text("key_name");
        if (name == null) {
            throw ContextNode.unexpected(place + ".key_name", "a string", null);
        }
        return name;
    }

    private static @Nullable FaceVerification faceTask(@Nullable ContextNode task) {
        return task == null
                ? null
                : new FaceVerification(
                        task.moment("createdAt"),
                        task.truth("is_finish"),
                        constant(task, "face_status", FaceStatus.values(), FaceStatus::code),
                        task.truth("samePerson"),
                        task.truth("photoInOrder"),
                        task.truth("along_with_auth"));
    }

    private static Map<String, FilingContext.Media> media(@Nullable ContextNode files) {
        if (files == null) {
            return Map.of();
        }
        Map<String, FilingContext.Media> media = new HashMap<>();
        for (Map.Entry<?, ?> entry : files.entries()) {
            // A media id is a key to a picture of an ID card, so it does not go into an error.
            ContextNode file = ContextNode.strict(entry.getValue(), files.at("<media_id>"), MEDIA);
            Integer type = file.number("certificate_type");
            media.put(
                    String.valueOf(entry.getKey()),
                    new FilingContext.Media(
                            type == null ? null : Codes.certificateType(type),
                            picture(file),
                            validity(file),
                            file.day("signedOn"),
                            file.truth("signedByHand"),
                            file.truth("sealed"),
                            file.truth("matchesEntries"),
                            constant(file, "residenceProof", ResidenceProof.class),
                            file.text("sealText")));
        }
        return media;
    }

    private static @Nullable Picture picture(ContextNode file) {
        Integer bytes = notNegative(file, "bytes");
        Picture picture = new Picture(
                file.text("format"),
                bytes == null ? null : bytes.longValue(),
                notNegative(file, "width"),
                notNegative(file, "height"),
                file.truth("colour"),
                file.truth("original"),
                file.truth("complete"),
                file.truth("legible"),
                constant(file, "watermark", Watermark.class));
        return picture.equals(Picture.builder(null).build()) ? null : picture;
    }

    private static @Nullable Validity validity(ContextNode file) {
        ContextNode validity = file.object("validity", FactReader.names(Validity.class));
        return validity == null ? null : FactReader.read(validity, Validity.class, "materials.validity");
    }

    private static <E extends Enum<E>> @Nullable E constant(ContextNode node, String name, Class<E> type) {
        String constant = node.text(name);
        return constant == null ? null : type.cast(FactReader.constant(type, constant, node.at(name)));
    }

    private static @Nullable Integer notNegative(ContextNode file, String name) {
        Integer number = file.number(name);
        if (number != null && number < 0) {
            throw new IllegalArgumentException("%s: expected no negative number, found one.".formatted(file.at(name)));
        }
        return number;
    }

    private static @Nullable FilingHistory history(@Nullable List<ExistingFiling> filings) {
        return filings == null
                ? null
                : FilingHistory.builder()
                        .subjectFiled(!filings.isEmpty())
                        .filings(filings)
                        .build();
    }

    private static Feature feature(@Nullable Object item, String place) {
        for (Feature feature : Feature.values()) {
            if (item instanceof String name && (name.equals(feature.name()) || name.equals(feature.chinese()))) {
                return feature;
            }
        }
        throw new IllegalArgumentException("%s: expected one of %s."
                .formatted(
                        place, Arrays.stream(Feature.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static ExistingFiling filing(@Nullable Object item, String place) {
        ContextNode filing = ContextNode.strict(item, place, FILING);
        String code = filing.text("province");
        Province province = code == null ? null : Province.ofCode(code).orElse(null);
        if (code != null && province == null) {
            throw new IllegalArgumentException(
                    "%s: expected the code of a province such as 440000.".formatted(filing.at("province")));
        }
        return new ExistingFiling(kind(filing), province, filing.text("recordNumber"), null, null);
    }

    private static @Nullable ServiceKind kind(ContextNode filing) {
        String name = filing.text("kind");
        if (name == null) {
            return null;
        }
        for (ServiceKind kind : ServiceKind.values()) {
            if (name.equals(kind.name()) || name.equals(kind.chinese())) {
                return kind;
            }
        }
        throw new IllegalArgumentException("%s: expected one of %s."
                .formatted(
                        filing.at("kind"),
                        Arrays.stream(ServiceKind.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static @Nullable CodeTables codeTables(@Nullable ContextNode tables) {
        return tables == null
                ? null
                : new CodeTables(
                        tables.list("subject_types", (item, place) -> listed(item, place, "")),
                        tables.list("certificate_types", (item, place) -> listed(item, place, "subject_type")),
                        tables.list("nrlx_types", (item, place) -> listed(item, place, "")),
                        tables.list("service_content_types", (item, place) -> listed(item, place, "parent_type")),
                        districts(tables));
    }

    private static ListedCode listed(@Nullable Object item, String place, String parent) {
        ContextNode node = ContextNode.tolerant(item, place);
        Integer code = node.number("type");
        if (code == null) {
            throw ContextNode.unexpected(node.at("type"), "an integer", null);
        }
        return new ListedCode(code, parent.isEmpty() ? null : node.number(parent), node.text("name"));
    }

    private static @Nullable List<ListedCode> districts(ContextNode tables) {
        List<ListedCode> flat = new ArrayList<>();
        List<Boolean> provinces = tables.list("districts", (item, place) -> addRegion(flat, item, place, null, LEVELS));
        return provinces == null ? null : flat;
    }

    private static boolean addRegion(
            List<ListedCode> flat, @Nullable Object item, String place, @Nullable Integer parent, int levels) {
        ContextNode region = ContextNode.tolerant(item, place);
        Integer code = region.number("code");
        if (code == null || levels == 0) {
            throw ContextNode.unexpected(
                    levels == 0 ? place : region.at("code"), levels == 0 ? "three levels at most" : "an integer", code);
        }
        flat.add(new ListedCode(code, parent, region.text("name")));
        List<Boolean> below =
                region.list("sub_list", (sub, subPlace) -> addRegion(flat, sub, subPlace, code, levels - 1));
        return below != null;
    }

    private static <E extends Enum<E>> @Nullable E constant(
            ContextNode node, String name, E[] constants, Function<E, Integer> code) {
        Integer number = node.number(name);
        if (number == null) {
            return null;
        }
        for (E constant : constants) {
            if (number.equals(code.apply(constant))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("%s: expected one of %s, found another number."
                .formatted(
                        node.at(name),
                        Arrays.stream(constants)
                                .map(constant -> String.valueOf(code.apply(constant)))
                                .collect(Collectors.joining(", "))));
    }
}
