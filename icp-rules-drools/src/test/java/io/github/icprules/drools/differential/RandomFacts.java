package io.github.icprules.drools.differential;

import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.fixtures.WeChatBodies.object;

import io.github.icprules.drools.data.TextPlace;
import io.github.icprules.drools.data.WordCorpus;
import io.github.icprules.drools.data.WordCorpus.Labelled;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.wechat.WeChatFiling;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a filing made at random, which are stated twice: as a body of the platform and as a request. No text that the platform
 * demands is blank, and no side of an identity document is left out: of these the body itself is faulty, and a rule says so.
 */
final class RandomFacts {

    private static final List<PreApprovalCategory> IN_FORM = Stream.of(PreApprovalCategory.values())
            .filter(category -> category.platformCode() != null && category != PreApprovalCategory.NONE)
            .toList();
    private static final List<SubjectType> SUBJECTS =
            List.of(SubjectType.ENTERPRISE, SubjectType.ENTERPRISE, SubjectType.SOLE_TRADER, SubjectType.INDIVIDUAL);
    private static final List<String> NUMBERS =
            List.of("110101200001010010", "11010120120101001X", "110101195001010019");
    private static final List<String> PHONES = List.of("13800000001", "13800000002", "1380000000");
    private static final List<String> ADDRESSES = List.of("示例路1号院1号楼101室", "示例路", "北京市朝阳区示例路1号", "示例工业园区");
    private static final String APPROVAL = "示例许可00000000000号";

    /** A category that is ticked, and what is stated of its approval; {@code null} is left blank. */
    private record Ticked(
            PreApprovalCategory category, @Nullable String number, boolean pictured) {}

    /** A person; {@code null} is left out. */
    private record Someone(
            @Nullable String name,
            @Nullable String number,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String emergency,
            @Nullable String until,
            boolean letter) {}

    private final SubjectType type;
    private final @Nullable String subjectName;
    private final Province province;
    private final @Nullable String address;
    private final @Nullable String subjectRemark;
    private final @Nullable String number;
    private final boolean certificatePictured;
    private final @Nullable String name;
    private final @Nullable String remark;
    private final @Nullable String scope;
    private final @Nullable List<Integer> services;
    private final @Nullable List<Ticked> ticked;
    private final boolean none;
    private final Someone principal;
    private final Someone servicePrincipal;
    private final boolean commitment;
    private final boolean residence;

    RandomFacts(long seed) {
        Random random = new Random(seed);
        type = one(random, SUBJECTS);
        boolean individual = type == SubjectType.INDIVIDUAL;
        principal = someone(random, individual);
        servicePrincipal = random.nextBoolean() ? principal : someone(random, individual);
        subjectName = orNull(random, individual ? principal.name() : one(random, List.of("示例科技有限公司", "示例书店", "示例集团")));
        province = one(random, List.of(Province.values()));
        address = orNull(random, one(random, ADDRESSES));
        subjectRemark = random.nextBoolean() ? null : one(random, List.of("", "该地址为最详细地址。"));
        number = switch (type) {
            case INDIVIDUAL -> orNull(random, one(random, NUMBERS));
            // By its number a body shows that a trader files.
            case SOLE_TRADER -> "92510104MA6FAKE852";
            default -> orNull(random, "91000000000000000K");
        };
        certificatePictured = !individual && random.nextInt(4) > 0;
        name = orNull(random, text(random, TextPlace.NAME));
        remark = orNull(random, text(random, TextPlace.REMARK));
        scope = random.nextBoolean() ? null : text(random, TextPlace.SCOPE);
        services = orNull(random, one(random, List.of(List.of(2), List.of(3), List.of(2, 3), List.<Integer>of())));
        none = random.nextInt(3) == 0;
        ticked = orNull(random, ticked(random));
        commitment = random.nextBoolean();
        residence = random.nextInt(4) == 0;
    }

    private static List<Ticked> ticked(Random random) {
        List<Ticked> ticked = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            PreApprovalCategory category = one(random, IN_FORM);
            if (ticked.stream().noneMatch(other -> other.category() == category)) {
                ticked.add(new Ticked(category, random.nextBoolean() ? APPROVAL : null, random.nextBoolean()));
            }
        }
        return ticked;
    }

    private static Someone someone(Random random, boolean individual) {
        return new Someone(
                orNull(random, one(random, List.of("样例甲", "样例乙"))),
                orNull(random, one(random, NUMBERS)),
                orNull(random, one(random, PHONES)),
                orNull(random, one(random, List.of("jia@example.com", "jia"))),
                orNull(random, one(random, PHONES)),
                orNull(random, one(random, List.of("20340101", "20261201", "20200101", "长期"))),
                !individual && random.nextInt(4) == 0);
    }

    private static String text(Random random, TextPlace place) {
        List<Labelled> texts =
                WordCorpus.TEXTS.stream().filter(text -> text.place() == place).toList();
        return one(random, texts).text();
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Now and then a part is not given. */
    private static <T> @Nullable T orNull(Random random, @Nullable T value) {
        return random.nextInt(10) == 0 ? null : value;
    }

    /** {@return the facts as a body, with a context of what a body has no field for} */
    FilingRequest body(LocalDate day) {
        Map<String, Object> body = WeChatBodies.enterprise();
        Map<String, Object> base = at(body, "icp_subject", "base_info");
        base.put("type", type == SubjectType.INDIVIDUAL ? 5 : 4);
        put(base, "name", subjectName);
        base.put("province", province.code() + "0000");
        base.put("city", province.code() + "0100");
        base.put("district", province.code() + "0101");
        put(base, "address", address);
        put(base, "comment", subjectRemark);
        Map<String, Object> organize = at(body, "icp_subject", "organize_info");
        organize.put("certificate_type", type == SubjectType.INDIVIDUAL ? 2 : 1);
        put(organize, "certificate_number", number);
        put(organize, "certificate_photo", certificatePictured ? "media-licence" : null);
        put(at(body, "icp_subject"), "personal_info", residence ? object("residence_permit", "media-residence") : null);
        person(at(body, "icp_subject", "principal_info"), principal);
        person(at(body, "icp_applets", "principal_info"), servicePrincipal);
        Map<String, Object> service = at(body, "icp_applets", "base_info");
        put(service, "service_content_types", services);
        put(service, "comment", remark);
        put(service, "nrlx_details", ticked == null ? null : items(ticked));
        put(at(body, "icp_materials"), "commitment_letter", commitment ? List.of("media-commitment") : null);
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("evaluatedOn", day);
        put(context, "account", name == null ? null : Map.of("miniProgramName", name));
        put(context, "subject", scope == null ? null : Map.of("businessScope", scope));
        return WeChatFiling.read(body, context);
    }

    private List<Map<String, Object>> items(List<Ticked> categories) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Ticked item : categories) {
            Map<String, Object> line =
                    object("type", Objects.requireNonNull(item.category().platformCode()));
            put(line, "code", item.number());
            put(line, "media", item.pictured() ? "media-approval" : null);
            items.add(line);
        }
        if (none) {
            items.add(object("type", Objects.requireNonNull(PreApprovalCategory.NONE.platformCode())));
        }
        return items;
    }

    private static void person(Map<String, Object> into, Someone someone) {
        put(into, "name", someone.name());
        put(into, "certificate_number", someone.number());
        put(into, "mobile", someone.phone());
        put(into, "email", someone.email());
        put(into, "emergency_contact", someone.emergency());
        put(into, "certificate_validity_date_end", someone.until());
        put(into, "authorization_letter", someone.letter() ? "media-letter" : null);
    }

    private static void put(Map<String, Object> object, String member, @Nullable Object value) {
        if (value == null) {
            object.remove(member);
        } else {
            object.put(member, value);
        }
    }

    /** {@return the facts as a request} */
    FilingRequest request(LocalDate day) {
        Person subjectPrincipal = person(principal);
        boolean isRepresentative = type != SubjectType.INDIVIDUAL && !principal.letter();
        List<MaterialAtHand> materials = new ArrayList<>();
        Subject subject = Subject.builder(type, subjectName)
                .region(new Region(province, province.code() + "0100", province.code() + "0101"))
                .contactAddress(address)
                // The platform's field is optional, and a blank text is what serialisers write there.
                .remark(subjectRemark)
                .certificate(SubjectCertificate.builder(
                                type == SubjectType.INDIVIDUAL
                                        ? CertificateType.RESIDENT_ID
                                        : CertificateType.BUSINESS_LICENCE)
                        .number(number)
                        .address("北京市朝阳区示例路1号院1号楼101室")
                        .build())
                .principal(subjectPrincipal)
                .legalRepresentative(isRepresentative ? subjectPrincipal : null)
                .businessScope(scope)
                .build();
        add(materials, Material.SUBJECT_CERTIFICATE, certificatePictured);
        add(materials, Material.RESIDENCE_PROOF, residence);
        addPapers(materials, principal, Material.SUBJECT_PRINCIPAL_ID, Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER);
        MiniProgram.Builder miniProgram = MiniProgram.builder(name)
                .remark(remark)
                .principal(person(servicePrincipal))
                .faceVerification(FaceVerification.builder().build());
        if (services != null) {
            miniProgram.serviceContentTypes(services);
        }
        if (ticked != null) {
            List<PreApprovalCategory> categories = new ArrayList<>();
            List<PreApproval> held = new ArrayList<>();
            for (Ticked item : ticked) {
                categories.add(item.category());
                add(materials, item);
                // Without number and picture there is no approval to name.
                if (item.number() != null || item.pictured()) {
                    String written = item.number() == null ? "" : item.number();
                    held.add(new PreApproval(item.category(), written, null, null, null, item.pictured()));
                }
            }
            if (none) {
                categories.add(PreApprovalCategory.NONE);
            }
            miniProgram.preApprovalCategories(categories).preApprovals(held);
        }
        addPapers(
                materials,
                servicePrincipal,
                Material.MINI_PROGRAM_PRINCIPAL_ID,
                Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER);
        add(materials, Material.SERVICE_COMMITMENT, commitment);
        add(materials, Material.FILING_COMMITMENT, commitment);
        return FilingRequest.builder(FilingType.NEW_FIRST)
                .evaluatedOn(day)
                .subject(subject)
                .miniProgram(miniProgram.build())
                .materials(materials)
                .build();
    }

    private static Person person(Someone someone) {
        LocalDate from = LocalDate.of(2024, 1, 1);
        String until = someone.until();
        boolean indefinite = "长期".equals(until);
        LocalDate last = until == null || indefinite ? null : LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE);
        Validity validity = new Validity(from, last, indefinite);
        return Person.builder(someone.name())
                .document(new IdentityDocument(CertificateType.RESIDENT_ID, someone.number(), validity, null))
                .phone(someone.phone())
                .email(someone.email())
                .emergencyPhone(someone.emergency())
                .build();
    }

    private static void addPapers(List<MaterialAtHand> materials, Someone someone, Material document, Material letter) {
        for (IdSide side : IdSide.values()) {
            materials.add(MaterialAtHand.builder(document).side(side).build());
        }
        add(materials, letter, someone.letter());
    }

    private static void add(List<MaterialAtHand> materials, Material material, boolean atHand) {
        if (atHand) {
            materials.add(MaterialAtHand.of(material));
        }
    }

    private static void add(List<MaterialAtHand> materials, Ticked item) {
        if (item.pictured()) {
            materials.add(MaterialAtHand.builder(item.category().material())
                    .category(item.category())
                    .build());
        }
    }

    @Override
    public String toString() {
        return "%s in %s, name %s, remark %s, scope %s, ticked %s%s, services %s, principals %s and %s"
                .formatted(
                        type,
                        province,
                        name,
                        remark,
                        scope,
                        ticked,
                        none ? " and none" : "",
                        services,
                        principal,
                        servicePrincipal);
    }
}
