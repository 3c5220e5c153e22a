package io.github.icprules.drools.differential;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.Payload;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.WeChatFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The differences between a filing and the filing that its body and its context are, each with the reason. */
final class BodyLosses {

    /** The only differences that are accepted. */
    enum Loss {
        /** The faults of a body belong to the body. */
        PAYLOAD(false),
        /** WeChat takes no blank text, so a blank text is left out. */
        BLANK(true),
        /** WeChat does not take the value: the reader notes a fault at the field. */
        REFUSED(true),
        /** The type of an enterprise and of a sole trader is one code: the credit code decides between them. */
        SOLE_TRADER(true),
        /** The body of an individual repeats the principal's document as the certificate of the subject. */
        CERTIFICATE_OF_INDIVIDUAL(false),
        /** A legal representative who is the subject principal has all data of the principal. */
        SAME_PERSON(false),
        /** Without legal_person_info, the subject principal is the legal representative, with the principal's data only. */
        REPRESENTATIVE(true),
        /** WeChat's form has no box for the category. */
        NO_BOX(true),
        /** A body has a number and a file for each ticked category: an absent one counts as left blank. */
        APPROVAL(true),
        /**
         * A file is in the body if it is uploaded and a field takes its material: one file for most fields, no letter of a
         * legal representative or an individual, and no approval document of a category that is not ticked.
         */
        NOT_IN_BODY(true),
        /** A picture of both sides is in two fields. */
        BOTH_SIDES(false),
        /** A paper with one side has no side, and a paper that is no approval has no category. */
        WITHOUT_MEANING(true),
        /** An absent list of materials is an empty one, because the body says which files there are. */
        NO_FILES(true),
        /** A list of districts is a tree: a district without its province is left out. */
        DISTRICTS(true);

        private final boolean changesReport;

        Loss(boolean changesReport) {
            this.changesReport = changesReport;
        }
    }

    private final FilingRequest request;
    private final FilingRequest read;
    private final Payload payload;
    private final Set<Loss> seen = EnumSet.noneOf(Loss.class);
    private final Set<String> unexplained = new TreeSet<>();

    BodyLosses(FilingRequest request, FilingRequest read) {
        this.request = request;
        this.read = read;
        this.payload = Objects.requireNonNull(read.payload());
        Map<String, Object> before = leaves(request);
        Map<String, Object> after = leaves(read);
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            Object was = before.get(path);
            Object is = after.get(path);
            if (!Objects.equals(was, is)) {
                Loss loss = loss(path, was, is);
                if (loss == null) {
                    unexplained.add(path + ": " + was + " -> " + is + " " + payload.faults());
                } else {
                    seen.add(loss);
                }
            }
        }
    }

    Set<String> unexplained() {
        return unexplained;
    }

    Set<Loss> seen() {
        return seen;
    }

    /** {@return whether no loss can change the report} */
    boolean isHarmless() {
        return seen.stream().noneMatch(loss -> loss.changesReport);
    }

    private @Nullable Loss loss(String path, @Nullable Object was, @Nullable Object is) {
        if (path.startsWith("payload")) {
            return Loss.PAYLOAD;
        }
        if (path.startsWith("materials")) {
            return lossOfFile(path, is);
        }
        if (path.startsWith("codeTables.districts")) {
            return Loss.DISTRICTS;
        }
        if (path.startsWith("subject.legalRepresentative")) {
            return ofRepresentative(path, was, is);
        }
        if (path.startsWith("miniProgram.preApproval")) {
            return ofApprovals(path, was, is);
        }
        if (path.equals("subject.type") && is != null) {
            return Loss.SOLE_TRADER;
        }
        if (path.startsWith("subject.certificate.") && was == null && isIndividual()) {
            return Loss.CERTIFICATE_OF_INDIVIDUAL;
        }
        return lossOfValue(path, was, is);
    }

    private @Nullable Loss lossOfValue(String path, @Nullable Object was, @Nullable Object is) {
        if (was instanceof String text && text.isBlank() && is == null) {
            return Loss.BLANK;
        }
        return WeChatFields.ofPath(path).filter(payload::isFaultyAt).isPresent() && was != null ? Loss.REFUSED : null;
    }

    private @Nullable Loss ofRepresentative(String path, @Nullable Object was, @Nullable Object is) {
        Person principal = request.subject().principal();
        Person representative = request.subject().legalRepresentative();
        String number = number(representative);
        if (was == null && number != null && number.equals(number(principal))) {
            return Loss.SAME_PERSON;
        }
        boolean isPrincipal = representative == null
                || isIndividual()
                || Objects.equals(number(principal), number)
                || (blank(representative.name()) && number == null);
        return isPrincipal ? Loss.REPRESENTATIVE : lossOfValue(path, was, is);
    }

    private @Nullable Loss ofApprovals(String path, @Nullable Object was, @Nullable Object is) {
        List<PreApprovalCategory> ticked = request.miniProgram().preApprovalCategories();
        if (path.equals("miniProgram.preApprovalCategories")) {
            return ticked != null && ticked.stream().anyMatch(each -> each.platformCode() == null)
                    ? Loss.NO_BOX
                    : lossOfValue(path, was, is);
        }
        return ticked == null ? null : Loss.APPROVAL;
    }

    private @Nullable Loss lossOfFile(String path, @Nullable Object is) {
        if (path.equals("materials")) {
            return request.materials() == null || request.materials().isEmpty() || is != null ? Loss.NO_FILES : null;
        }
        SubmittedMaterial file = Objects.requireNonNullElse(request.materials(), List.<SubmittedMaterial>of()).stream()
                .filter(each -> path.startsWith(key(each) + ']') || path.startsWith(key(each) + '#'))
                .findFirst()
                .orElse(null);
        if (file == null) {
            return is != null && (path.contains("[FRONT") || path.contains("[BACK")) ? Loss.BOTH_SIDES : null;
        }
        if (is == null
                && file.side() == null
                && read.materials() != null
                && read.materials().stream().anyMatch(each -> Objects.equals(each.mediaId(), file.mediaId()))) {
            return Loss.BOTH_SIDES;
        }
        if (is == null && hasPlace(file) && (path.endsWith("].side") || path.endsWith("].category"))) {
            return Loss.WITHOUT_MEANING;
        }
        return is == null && !hasPlace(file) ? Loss.NOT_IN_BODY : null;
    }

    private boolean hasPlace(SubmittedMaterial file) {
        return !blank(file.mediaId())
                && WeChatFields.ofMaterial(file.material()).isPresent()
                && file.material() != Material.LEGAL_REPRESENTATIVE_INFO
                && file.material() != Material.FACE_VERIFICATION
                && !file.material().name().endsWith("_PRINCIPAL_AUTHORISATION_LETTER")
                && file.material() != Material.PRE_APPROVAL_DOCUMENT
                && file.material() != Material.SPECIAL_APPROVAL_DOCUMENT
                && Objects.requireNonNull(request.materials()).stream().noneMatch(other -> isInSamePlace(file, other));
    }

    private static boolean isInSamePlace(SubmittedMaterial one, SubmittedMaterial other) {
        return one.material() == other.material()
                && !blank(other.mediaId())
                && !Objects.equals(one.mediaId(), other.mediaId())
                && (one.side() == null || other.side() == null || one.side() == other.side());
    }

    private boolean isIndividual() {
        return request.subject().type() != null && request.subject().type().isIndividual();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String number(@Nullable Person person) {
        String number = person == null || person.document() == null
                ? null
                : person.document().number();
        return blank(number) ? null : Objects.requireNonNull(number).strip().toUpperCase(Locale.ROOT);
    }

    /** The values of a filing by path. A file has its key in its path, an approval its category. */
    private static Map<String, Object> leaves(FilingRequest request) {
        Map<String, Object> leaves = new TreeMap<>();
        add(leaves, "", request.asTree());
        return leaves;
    }

    private static void add(Map<String, Object> leaves, String path, Object value) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> add(leaves, path.isEmpty() ? "" + name : path + '.' + name, member));
        } else if (value instanceof List<?> items && !items.isEmpty() && items.get(0) instanceof Map) {
            List<String> used = new ArrayList<>();
            for (Object item : items) {
                Map<?, ?> members = (Map<?, ?>) item;
                String key = members.containsKey("material")
                        ? key(members)
                        : path + '[' + (members.containsKey("category") ? members.get("category") : used.size());
                used.add(key);
                long earlier = used.stream().filter(key::equals).count() - 1;
                add(leaves, key + (earlier > 0 ? "#" + earlier : "") + ']', item);
            }
        } else {
            leaves.put(path, value);
        }
    }

    private static String key(SubmittedMaterial file) {
        return key(file.side(), file.material(), file.mediaId());
    }

    private static String key(Map<?, ?> file) {
        return key(file.get("side"), file.get("material"), file.get("mediaId"));
    }

    private static String key(@Nullable Object side, @Nullable Object material, @Nullable Object mediaId) {
        boolean hasSides = String.valueOf(material).endsWith("_PRINCIPAL_ID");
        return "materials[" + (hasSides ? side + " " : "") + material + ' ' + mediaId;
    }
}
