package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.data.Tables;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.model.Material;
import io.github.icprules.model.WeChatFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every violation of a rule has the API's field, unless the API has none for it. */
class FieldsOfRulesTest {

    /** A rule up to the place it finds fault with: the fact, what of it is named, and the member. */
    private static final Pattern VIOLATION = Pattern.compile(
            "^rule \"[^\"]+\"(?:(?!^end$).)*?\\$\\w : (\\w+)\\((?:(?!^end$).)*?"
                    + "findings\\.violation(?:In)?\\(\\$\\w([\\w.()]*), \"([^\"]*)\"",
            Pattern.DOTALL | Pattern.MULTILINE);

    /** Where the facts stand whose field follows from their place. Papers and faults of a body bring their own along. */
    private static final Map<String, List<String>> PLACES = Map.ofEntries(
            Map.entry("Filing", List.of("")),
            Map.entry("Subject", List.of("subject")),
            Map.entry("Certificate", List.of("subject.certificate")),
            Map.entry("FilingRecord", List.of("subject.history")),
            Map.entry("EarlierFiling", List.of("subject.history.filings[0]")),
            Map.entry("Principal", List.of("subject.principal", "miniProgram.principal")),
            Map.entry("MiniProgram", List.of("miniProgram")),
            Map.entry("MiniProgramName", List.of("miniProgram")),
            Map.entry("MiniProgramProfile", List.of("miniProgram")),
            Map.entry("SectorSign", List.of("miniProgram")),
            Map.entry("Services", List.of("miniProgram")),
            Map.entry("ChosenService", List.of("miniProgram.serviceContentTypes[0]")),
            Map.entry("TickedCategory", List.of("miniProgram.preApprovalCategories[0]")),
            Map.entry("HeldApproval", List.of("miniProgram.preApprovals[0]")),
            Map.entry("FaceVerification", List.of("miniProgram.faceVerification")),
            Map.entry("ChangeOrder", List.of("change")),
            Map.entry("Platform", List.of("platform")));

    private static final Set<String> WITH_FIELDS_OF_THEIR_OWN =
            Set.of("ExceededLimit", "SubmittedMaterial", "Picture", "PayloadFault");

    /** What the API does not ask: it knows, or does not ask. */
    private static final Set<String> OUTSIDE = Set.of("platform", "change", "cancellation", "subject.history");

    /** The properties of which the document on requests shows no field of the API. */
    private static final Pattern WITHOUT_FIELD = Pattern.compile("(?m)^\\| `(\\w+)` \\|.*\\| \\|$");

    @Test
    void every_place_that_a_rule_finds_fault_with_has_its_field_or_is_documented_to_have_none() throws IOException {
        Set<String> met = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        for (String sheet : Sheets.SHEETS) {
            String text = new String(Tables.bytes("rules/" + sheet + ".drl"), StandardCharsets.UTF_8);
            VIOLATION.matcher(text).results().forEach(rule -> {
                String fact = factNamed(rule.group(1), rule.group(2));
                if (!WITH_FIELDS_OF_THEIR_OWN.contains(fact)) {
                    for (String place : Objects.requireNonNull(PLACES.get(fact), fact)) {
                        String path = join(place, rule.group(3));
                        met.add(path);
                        if (WeChatFields.ofPath(path).isEmpty()) {
                            without.add(path);
                        }
                    }
                }
            });
        }
        without.removeIf(path -> OUTSIDE.stream().anyMatch(part -> path.startsWith(part + '.')));

        assertThat(met).hasSizeGreaterThan(60);
        Set<String> documented = WITHOUT_FIELD
                .matcher(Files.readString(Path.of("..", "docs", "filing-request.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        assertThat(without)
                .isNotEmpty()
                .allMatch(path -> documented.contains(path.substring(path.lastIndexOf('.') + 1)));
    }

    @Test
    void every_material_that_a_rule_asks_for_has_its_field_or_is_known_to_have_none() {
        List<Material> without = RuleBook.load().describe().stream()
                .flatMap(rule -> Optional.ofNullable(rule.material()).stream())
                .distinct()
                .filter(material -> WeChatFields.ofMaterial(material).isEmpty())
                .sorted()
                .toList();

        assertThat(without)
                .containsExactly(
                        Material.LEGAL_REPRESENTATIVE_ID,
                        Material.APPLICANT_ID,
                        Material.CANCELLATION_STATEMENT,
                        Material.ANTI_FRAUD_SELF_ASSESSMENT,
                        Material.AUTHENTICITY_CHECKLIST);
    }

    /** The fact that is named by way of another. */
    private static String factNamed(String fact, String way) {
        if (way.endsWith(".subject()")) {
            return "Subject";
        }
        return way.endsWith(".filing()") ? "Filing" : fact;
    }

    private static String join(String place, String member) {
        if (place.isEmpty() || member.isEmpty()) {
            return place + member;
        }
        return place + '.' + member;
    }
}
