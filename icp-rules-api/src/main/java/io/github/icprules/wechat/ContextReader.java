package io.github.icprules.wechat;

import io.github.icprules.internal.Json;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RecordTree;
import io.github.icprules.internal.TreeValue;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.Province;
import io.github.icprules.model.ReadText;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.model.Subject;
import io.github.icprules.model.Validity;
import io.github.icprules.model.Watermark;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the context, which has the data that the caller knows in addition to the body. */
final class ContextReader {

    private static final String ROOT = "context";
    private static final Set<String> MEMBERS = Set.of(
            "filingType",
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
            "sealText",
            "readText",
            "materials");

    private static final Set<String> FILING = Set.of("province", "recordNumber", "kind");
    private static final Set<String> CODE_TABLES =
            Set.of("subject_types", "certificate_types", "nrlx_types", "service_content_types", "districts");

    /** Provinces, cities, districts. */
    private static final int LEVELS = 3;

    private ContextReader() {}

    /** Reads a context. Refuses a context with another form, with all its problems. */
    static FilingContext read(@Nullable Object context) {
        TreeValue root =
                TreeValue.root(ROOT, context == null ? Map.of() : context).knowing(MEMBERS);
        TreeValue account = root.member("account").knowing(ACCOUNT);
        FilingHistory history = history(root.member("filings"));
        FilingRequest.Builder known = FilingRequest.builder(filingType(root.member("filingType"), history))
                .evaluatedOn(root.member("evaluatedOn").day())
                .subject(withFacts(Subject.builder().history(history).build(), Subject.class, root.member("subject")))
                .miniProgram(withFacts(miniProgram(account), MiniProgram.class, root.member("miniProgram")))
                .platform(withFacts(
                        platform(account, root.member("entrance").tolerant()),
                        PlatformState.class,
                        root.member("platform")))
                .codeTables(codeTables(root.member("codeTables").knowing(CODE_TABLES)))
                .attributes(RecordTree.attributes(root.member("attributes")))
                .reference(root.member("reference").text());
        FaceVerification faceTask = faceTask(root.member("faceTask").knowing(FACE_TASK));
        Map<String, FilingContext.Media> media = media(root.member("media").tolerant());
        root.refuseProblems();
        return new FilingContext(known.build(), faceTask, media);
    }

    /** Returns the type of the filing. If it is not given, a subject with filings on record files a new service. */
    private static FilingType filingType(TreeValue given, @Nullable FilingHistory history) {
        FilingType type = given.constant(FilingType.class, true);
        if (type != null && type.kind() != FilingKind.NEW) {
            given.wrong("新增备案的类型，如 NEW_FIRST", "a type of a new filing such as NEW_FIRST");
        }
        boolean isOnRecord = history != null && Boolean.TRUE.equals(history.subjectFiled());
        if (type != null) {
            return type;
        }
        return isOnRecord ? FilingType.NEW_SERVICE : FilingType.NEW_FIRST;
    }

    /** Returns a record with further facts. */
    private static <R extends Record> @Nullable R withFacts(@Nullable R record, Class<R> type, TreeValue facts) {
        R known = RecordTree.read(facts, type, ContextReader::isOfBody);
        try {
            return record == null ? known : Merge.of(record, known);
        } catch (IllegalArgumentException e) {
            facts.refused(e);
            return null;
        }
    }

    /**
     * Returns whether the body has a field for a component. The body is the submitted data, so the context must not differ. A
     * field that the platform fills is not in the body, so the context can have the value.
     */
    private static boolean isOfBody(Component component, TreeValue fact) {
        String path = fact.path().substring(ROOT.length() + 1);
        boolean isOfBody = component.kind() != Kind.RECORD
                && component.type() != PreApproval.class
                && component.owner() != PreApproval.class
                && WeChatFields.isField(path);
        if (isOfBody) {
            String field = WeChatFields.ofPath(path).orElse("");
            fact.problem(
                    Text.of("应写在请求体的字段 %s 中".formatted(field), "expected in the body, which has the field " + field),
                    null);
        }
        return isOfBody;
    }

    private static MiniProgram miniProgram(TreeValue account) {
        List<Feature> features = items(account.member("features"), feature -> feature.constant(Feature.class, true));
        return MiniProgram.builder()
                .name(account.member("miniProgramName").text())
                .appId(account.member("appId").text())
                .categories(items(account.member("categories"), TreeValue::text))
                .features(features == null ? null : Set.copyOf(features))
                .listing(listing(account.member("listed").truth(), account.member("firstListedOn")))
                .build();
    }

    /**
     * Returns the listing. A mini-program with a day of the first listing counts as listed. The context must not state that
     * such a mini-program is not listed.
     */
    private static @Nullable Listing listing(@Nullable Boolean listed, TreeValue firstListedOn) {
        LocalDate day = firstListedOn.day();
        if (!Boolean.FALSE.equals(listed)) {
            return listed == null && day == null ? null : Listing.since(day);
        }
        if (day != null) {
            firstListedOn.problem(
                    Text.of("listed 为 false，不应有日期", "expected no day, as context.account.listed is false"), null);
        }
        return Listing.never();
    }

    private static @Nullable PlatformState platform(TreeValue account, TreeValue entrance) {
        if (!account.isGiven() && !entrance.isGiven()) {
            return null;
        }
        PlatformState.Builder platform = PlatformState.builder();
        give(account.member("registeredName").text(), platform::registeredName);
        give(account.member("registeredNumber").text(), platform::registeredNumber);
        give(coded(entrance.member("status"), FilingStatus.values(), FilingStatus::code), platform::status);
        give(isOpen(entrance.member("available")), platform::entranceOpen);
        give(entrance.member("is_canceling").truth(), platform::cancelling);
        give(smsVerification(entrance.member("sms_verify_status")), platform::smsVerification);
        give(
                items(
                        entrance.member("audit_data"),
                        item -> item.tolerant().mandatory("key_name").text()),
                platform::rejectedFields);
        return platform.build();
    }

    private static <T> void give(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    /** Reads the state of the SMS verification. The platform writes 0 if the authority has not yet received the filing. */
    private static @Nullable SmsVerification smsVerification(TreeValue code) {
        return Integer.valueOf(0).equals(Json.whole(code.value()))
                ? null
                : coded(code, SmsVerification.values(), SmsVerification::code);
    }

    private static @Nullable Boolean isOpen(TreeValue available) {
        Integer code = coded(available, new Integer[] {0, 1}, Function.identity());
        return code == null ? null : Boolean.valueOf(code == 1);
    }

    private static @Nullable FaceVerification faceTask(TreeValue task) {
        return task.isGiven()
                ? new FaceVerification(
                        task.member("createdAt").moment(),
                        task.member("is_finish").truth(),
                        coded(task.member("face_status"), FaceStatus.values(), FaceStatus::code),
                        task.member("samePerson").truth(),
                        task.member("photoInOrder").truth(),
                        task.member("along_with_auth").truth(),
                        null)
                : null;
    }

    private static Map<String, FilingContext.Media> media(TreeValue files) {
        Map<String, FilingContext.Media> media = new HashMap<>();
        for (String id : files.names()) {
            // A media id is a key to a picture of an ID card, so it does not go into a problem.
            TreeValue file = files.unnamed(id, "<media_id>").knowing(MEDIA);
            Integer type = file.member("certificate_type").whole();
            media.put(
                    id,
                    new FilingContext.Media(
                            type == null ? null : Codes.certificateType(type),
                            picture(file),
                            RecordTree.read(file.member("validity"), Validity.class, (component, value) -> false),
                            file.member("signedOn").day(),
                            file.member("signedByHand").truth(),
                            file.member("sealed").truth(),
                            file.member("matchesEntries").truth(),
                            file.member("residenceProof").constant(ResidenceProof.class, true),
                            file.member("sealText").text(),
                            RecordTree.read(file.member("readText"), ReadText.class, (component, value) -> false),
                            materials(file.member("materials"))));
        }
        return media;
    }

    private static List<Material> materials(TreeValue names) {
        List<Material> named = items(names, name -> name.constant(Material.class, true));
        return named == null ? List.of() : named;
    }

    private static @Nullable Picture picture(TreeValue file) {
        Integer bytes = notNegative(file.member("bytes"));
        Picture picture = new Picture(
                file.member("format").text(),
                bytes == null ? null : bytes.longValue(),
                notNegative(file.member("width")),
                notNegative(file.member("height")),
                file.member("colour").truth(),
                file.member("original").truth(),
                file.member("complete").truth(),
                file.member("legible").truth(),
                file.member("watermark").constant(Watermark.class, true));
        return picture.equals(Picture.builder(null).build()) ? null : picture;
    }

    private static @Nullable Integer notNegative(TreeValue value) {
        Integer number = value.whole();
        if (number == null || number >= 0) {
            return number;
        }
        value.wrong("不小于 0 的整数", "no negative number");
        return null;
    }

    private static @Nullable FilingHistory history(TreeValue list) {
        List<ExistingFiling> filings = items(list, ContextReader::filing);
        return filings == null
                ? null
                : FilingHistory.builder()
                        .subjectFiled(!filings.isEmpty())
                        .filings(filings)
                        .build();
    }

    private static ExistingFiling filing(TreeValue item) {
        TreeValue filing = item.knowing(FILING);
        TreeValue code = filing.member("province");
        String given = code.text();
        Province province = given == null ? null : Province.ofCode(given).orElse(null);
        if (given != null && province == null) {
            code.wrong("省份代码，如 440000", "the code of a province such as 440000");
        }
        ServiceKind kind = filing.member("kind").constant(ServiceKind.class, true);
        return new ExistingFiling(kind, province, filing.member("recordNumber").text(), null, null);
    }

    private static @Nullable CodeTables codeTables(TreeValue tables) {
        return tables.isGiven()
                ? new CodeTables(
                        items(tables.member("subject_types"), item -> listed(item, null)),
                        items(tables.member("certificate_types"), item -> listed(item, "subject_type")),
                        items(tables.member("nrlx_types"), item -> listed(item, null)),
                        items(tables.member("service_content_types"), item -> listed(item, "parent_type")),
                        districts(tables.member("districts")))
                : null;
    }

    private static @Nullable ListedCode listed(TreeValue item, @Nullable String parent) {
        Integer code = notNegative(item.tolerant().mandatory("type"));
        Integer ofParent = parent == null ? null : notNegative(item.member(parent));
        String name = item.member("name").text();
        return code == null ? null : new ListedCode(code, ofParent, name);
    }

    private static @Nullable List<ListedCode> districts(TreeValue provinces) {
        List<ListedCode> flat = new ArrayList<>();
        addRegions(flat, provinces, null, LEVELS);
        return provinces.isGiven() ? flat : null;
    }

    private static void addRegions(List<ListedCode> flat, TreeValue list, @Nullable Integer parent, int levels) {
        for (TreeValue region : list.items()) {
            if (levels == 0) {
                region.wrong("最多三级", "three levels at most");
                return;
            }
            Integer code = notNegative(region.tolerant().mandatory("code"));
            String name = region.member("name").text();
            if (code != null) {
                flat.add(new ListedCode(code, parent, name));
                addRegions(flat, region.member("sub_list"), code, levels - 1);
            }
        }
    }

    /** Returns the constant with a code. */
    private static <E> @Nullable E coded(TreeValue value, E[] constants, Function<E, Integer> code) {
        Integer number = value.whole();
        if (number == null) {
            return null;
        }
        for (E constant : constants) {
            if (number.equals(code.apply(constant))) {
                return constant;
            }
        }
        List<String> codes = Stream.of(constants).map(code).map(String::valueOf).toList();
        value.wrong("其中之一：" + String.join("、", codes), "one of " + String.join(", ", codes));
        return null;
    }

    /** Returns the usable items of a list; {@code null} if the list is absent. */
    private static <T> @Nullable List<T> items(TreeValue list, Function<TreeValue, @Nullable T> read) {
        return list.isGiven()
                ? list.items().stream().map(read).flatMap(Stream::ofNullable).toList()
                : null;
    }
}
