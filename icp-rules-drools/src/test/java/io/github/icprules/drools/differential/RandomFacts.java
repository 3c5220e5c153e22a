package io.github.icprules.drools.differential;

import io.github.icprules.drools.data.words.TextPlace;
import io.github.icprules.drools.data.words.WordCorpus;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
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

    /** A person; {@code null} is left out. */
    private record Someone(
            @Nullable String name,
            @Nullable String number,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String emergency,
            @Nullable String until,
            boolean letter) {}

    private final Random random;
    private final Map<String, Object> body = WeChatBodies.enterprise();
    private final Map<String, Object> context = new LinkedHashMap<>();
    private final Map<String, Object> request = new LinkedHashMap<>();
    private final List<Map<String, Object>> materials = new ArrayList<>();

    RandomFacts(long seed) {
        random = new Random(seed);
        SubjectType type = one(SUBJECTS);
        boolean individual = type == SubjectType.INDIVIDUAL;
        set(context, "evaluatedOn", RuleVerifier.DAY);
        set(request, "evaluatedOn", RuleVerifier.DAY.toString());
        set(request, "filingType", FilingType.NEW_FIRST.name());
        set(request, "materials", materials);
        Someone principal = someone(individual);
        Someone servicePrincipal = random.nextBoolean() ? principal : someone(individual);
        subject(type, principal);
        principal("icp_subject.principal_info", "subject.principal", principal, "SUBJECT_PRINCIPAL");
        principal("icp_applets.principal_info", "miniProgram.principal", servicePrincipal, "MINI_PROGRAM_PRINCIPAL");
        if (!individual && !principal.letter()) {
            person("subject.legalRepresentative", principal);
        }
        miniProgram();
        boolean commitment = random.nextBoolean();
        set(body, "icp_materials.commitment_letter", commitment ? List.of("media-commitment") : null);
        add(commitment, Material.SERVICE_COMMITMENT);
        add(commitment, Material.FILING_COMMITMENT);
    }

    private void subject(SubjectType type, Someone principal) {
        boolean individual = type == SubjectType.INDIVIDUAL;
        Province province = one(List.of(Province.values()));
        String code = String.valueOf(province.code());
        set(body, "icp_subject.base_info.type", individual ? 5 : 4);
        set(request, "subject.type", type.name());
        both(
                "icp_subject.base_info.name",
                "subject.name",
                orNull(individual ? principal.name() : one(List.of("示例科技有限公司", "示例书店", "示例集团"))));
        set(body, "icp_subject.base_info.province", code + "0000");
        set(request, "subject.region.province", province.name());
        both("icp_subject.base_info.city", "subject.region.city", code + "0100");
        both("icp_subject.base_info.district", "subject.region.district", code + "0101");
        both("icp_subject.base_info.address", "subject.contactAddress", orNull(one(ADDRESSES)));
        // The platform's field is optional, and a blank text is what serialisers write there.
        String remark = random.nextBoolean() ? null : one(List.of("", "该地址为最详细地址。"));
        both("icp_subject.base_info.comment", "subject.remark", remark);
        String scope = random.nextBoolean() ? null : text(TextPlace.SCOPE);
        set(context, "subject", scope == null ? null : Map.of("businessScope", scope));
        set(request, "subject.businessScope", scope);
        set(body, "icp_subject.organize_info.certificate_type", individual ? 2 : 1);
        set(request, "subject.certificate.type", individual ? "RESIDENT_ID" : "BUSINESS_LICENCE");
        set(request, "subject.certificate.address", "北京市朝阳区示例路1号院1号楼101室");
        both(
                "icp_subject.organize_info.certificate_number",
                "subject.certificate.number",
                switch (type) {
                    case INDIVIDUAL -> orNull(one(NUMBERS));
                    // By its number a body shows that a trader files.
                    case SOLE_TRADER -> "92510104MA6FAKE852";
                    default -> orNull("91000000000000000K");
                });
        boolean pictured = !individual && random.nextInt(4) > 0;
        set(body, "icp_subject.organize_info.certificate_photo", pictured ? "media-licence" : null);
        add(pictured, Material.SUBJECT_CERTIFICATE);
        boolean residence = random.nextInt(4) == 0;
        set(body, "icp_subject.personal_info", residence ? Map.of("residence_permit", "media-residence") : null);
        add(residence, Material.RESIDENCE_PROOF);
    }

    private void miniProgram() {
        String name = orNull(text(TextPlace.NAME));
        set(context, "account", name == null ? null : Map.of("miniProgramName", name));
        set(request, "miniProgram.name", name);
        set(request, "miniProgram.faceVerification", Map.of());
        both("icp_applets.base_info.comment", "miniProgram.remark", orNull(text(TextPlace.REMARK)));
        both(
                "icp_applets.base_info.service_content_types",
                "miniProgram.serviceContentTypes",
                orNull(one(List.of(List.of(2), List.of(3), List.of(2, 3), List.<Integer>of()))));
        boolean isStated = random.nextInt(10) > 0;
        List<Map<String, Object>> items = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        List<Map<String, Object>> approvals = new ArrayList<>();
        for (int i = random.nextInt(4); isStated && i > 0; i--) {
            PreApprovalCategory category = one(IN_FORM);
            if (!categories.contains(category.name())) {
                categories.add(category.name());
                items.add(item(category, approvals));
            }
        }
        if (random.nextInt(3) == 0) {
            categories.add(PreApprovalCategory.NONE.name());
            items.add(Map.of("type", Objects.requireNonNull(PreApprovalCategory.NONE.platformCode())));
        }
        set(body, "icp_applets.base_info.nrlx_details", isStated ? items : null);
        set(request, "miniProgram.preApprovalCategories", isStated ? categories : null);
        set(request, "miniProgram.preApprovals", isStated ? approvals : null);
    }

    /** Without number and picture there is no approval to name. */
    private Map<String, Object> item(PreApprovalCategory category, List<Map<String, Object>> approvals) {
        String number = random.nextBoolean() ? APPROVAL : null;
        boolean pictured = random.nextBoolean();
        Map<String, Object> item = new LinkedHashMap<>();
        set(item, "type", category.platformCode());
        set(item, "code", number);
        set(item, "media", pictured ? "media-approval" : null);
        if (number != null || pictured) {
            String written = Objects.requireNonNullElse(number, "");
            approvals.add(Map.of("category", category.name(), "number", written, "documentAtHand", pictured));
        }
        if (pictured) {
            materials.add(Map.of("material", category.material().name(), "category", category.name()));
        }
        return item;
    }

    private Someone someone(boolean individual) {
        return new Someone(
                orNull(one(List.of("样例甲", "样例乙"))),
                orNull(one(NUMBERS)),
                orNull(one(PHONES)),
                orNull(one(List.of("jia@example.com", "jia"))),
                orNull(one(PHONES)),
                orNull(one(List.of("20340101", "20261201", "20200101", "长期"))),
                !individual && random.nextInt(4) == 0);
    }

    private void principal(String inBody, String inRequest, Someone someone, String material) {
        set(body, inBody + ".name", someone.name());
        set(body, inBody + ".certificate_number", someone.number());
        set(body, inBody + ".mobile", someone.phone());
        set(body, inBody + ".email", someone.email());
        set(body, inBody + ".emergency_contact", someone.emergency());
        set(body, inBody + ".certificate_validity_date_end", someone.until());
        set(body, inBody + ".authorization_letter", someone.letter() ? "media-letter" : null);
        person(inRequest, someone);
        for (IdSide side : IdSide.values()) {
            materials.add(Map.of("material", material + "_ID", "side", side.name()));
        }
        add(someone.letter(), Material.valueOf(material + "_AUTHORISATION_LETTER"));
    }

    private void person(String path, Someone someone) {
        boolean indefinite = "长期".equals(someone.until());
        set(request, path + ".name", someone.name());
        set(request, path + ".phone", someone.phone());
        set(request, path + ".email", someone.email());
        set(request, path + ".emergencyPhone", someone.emergency());
        set(request, path + ".document.type", "RESIDENT_ID");
        set(request, path + ".document.number", someone.number());
        set(request, path + ".document.validity.from", "2024-01-01");
        set(request, path + ".document.validity.indefinite", indefinite);
        if (someone.until() != null && !indefinite) {
            LocalDate until = LocalDate.parse(someone.until(), DateTimeFormatter.BASIC_ISO_DATE);
            set(request, path + ".document.validity.until", until.toString());
        }
    }

    private void add(boolean atHand, Material material) {
        if (atHand) {
            materials.add(Map.of("material", material.name()));
        }
    }

    private void both(String inBody, String inRequest, @Nullable Object value) {
        set(body, inBody, value);
        set(request, inRequest, value);
    }

    /** Sets a component of a tree, or removes it. */
    @SuppressWarnings("unchecked") // A tree consists of maps and lists.
    private static void set(Map<String, Object> tree, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            Object inner = tree.computeIfAbsent(path.substring(0, dot), any -> new LinkedHashMap<>());
            set((Map<String, Object>) inner, path.substring(dot + 1), value);
        } else if (value == null) {
            tree.remove(path);
        } else {
            tree.put(path, value);
        }
    }

    private String text(TextPlace place) {
        return one(WordCorpus.TEXTS.stream()
                        .filter(text -> text.place() == place)
                        .toList())
                .text();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Now and then a part is not given. */
    private <T> @Nullable T orNull(@Nullable T value) {
        return random.nextInt(10) == 0 ? null : value;
    }

    /** {@return the facts as a body, with a context of what a body has no field for} */
    FilingRequest body() {
        return WeChatFiling.read(body, context);
    }

    /** {@return the facts as a request} */
    FilingRequest request() {
        return FilingRequest.fromTree(request);
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
