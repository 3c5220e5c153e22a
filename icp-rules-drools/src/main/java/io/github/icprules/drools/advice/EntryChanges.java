package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.advice.Candidate.Put;
import io.github.icprules.drools.advice.RepairTable.Advised;
import io.github.icprules.drools.advice.RepairTable.Change;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposes other entries of the form: the filing type, a term, a text of another entry, another name. */
final class EntryChanges {

    private static final String FILING_TYPE = "filingType";
    private static final String NAME = "miniProgram.name";
    private static final String CERTIFICATE_TYPE = "subject.certificate.type";

    /** A name without any word that a rule looks for. The search assumes it in place of a name that the merchant chooses. */
    private static final String SOME_NAME = "晨光小记";

    /** The data on record at the ministry. Applicants can state them, but they are not entries of the form. */
    private static final Set<String> ON_RECORD = Set.of(
            "subject.history.filedName",
            "subject.history.filedCertificateNumber",
            "change.previousCertificateNumber",
            "change.previousSubjectType");

    private final Proposals proposals;
    private final EnteredTexts texts;

    EntryChanges(Proposals proposals) {
        this.proposals = proposals;
        this.texts = new EnteredTexts(proposals.request, proposals.tree);
    }

    void make() {
        chooseType();
        fillAdvised();
        for (String input : proposals.inputs()) {
            if (isStatable(input)) {
                RequestPath.of(input)
                        .component(FilingRequest.class)
                        .ifPresent(component -> at(input, component, input.equals(proposals.violation.path())));
            }
        }
        rename();
    }

    /** Returns whether an applicant can change an input. A fact in another record cannot be changed by the applicant. */
    private static boolean isStatable(String input) {
        return !ON_RECORD.contains(input)
                && !input.startsWith("materials[")
                && SettledBy.any(List.of(input), false) == UncheckedKind.INPUT_MISSING;
    }

    /** Proposes changes at one input. */
    private void at(String input, Component component, boolean isPlace) {
        Object old = proposals.at(input);
        if (component.kind() == Kind.LIST || component.kind() == Kind.SET) {
            removeRepeated(input);
        } else if (input.equals(CERTIFICATE_TYPE) && old != null && isPlace) {
            fittingCertificate().ifPresent(name -> proposals.fill(input, name, true));
        } else if (component.kind() == Kind.TEXT) {
            writeText(input, old instanceof String text ? text : null, isPlace);
        } else if (component.type() == Validity.class && old instanceof Map<?, ?> validity && isPlace) {
            turnRound(input, validity);
        }
    }

    /** Proposes the filing types that the rule advises. */
    private void chooseType() {
        proposals.advised(Change.CHOOSE_TYPE).forEach(each -> choose(each.value(), false));
        if (!proposals.advised(Change.CHOOSE_NEW_TYPE).isEmpty()) {
            FilingHistory history = proposals.request.subject().history();
            Boolean isFiled = history == null ? null : history.subjectFiled();
            if (!Boolean.TRUE.equals(isFiled)) {
                choose(FilingType.NEW_FIRST.name(), isFiled == null);
            }
            if (!Boolean.FALSE.equals(isFiled)) {
                choose(FilingType.NEW_SERVICE.name(), isFiled == null);
            }
        }
    }

    private void choose(String type, boolean onlyIfTrue) {
        if (!type.equals(proposals.request.filingType().name())) {
            proposals.add(ChangeKind.CHOOSE_TYPE, FILING_TYPE, type, null, onlyIfTrue);
        }
    }

    /** Proposes the values that the rule advises for the place of the violation. */
    private void fillAdvised() {
        String path = proposals.violation.path();
        Stream.concat(
                        proposals.advised(Change.FILL).stream().map(Advised::value),
                        proposals.advised(Change.COPY).stream().flatMap(each -> values(each.value())))
                .distinct()
                .filter(value -> !value.equals(proposals.at(path)))
                .forEach(value -> proposals.fill(path, value, true));
    }

    /** Returns the values at a path in the items of a list. */
    private Stream<String> values(String path) {
        String list = path.substring(0, path.indexOf("[]"));
        return IntStream.range(0, proposals.itemsAt(list).size())
                .mapToObj(i -> proposals.at(path.replace("[]", "[" + i + ']')))
                .filter(Objects::nonNull)
                .map(String::valueOf);
    }

    /** Proposes to remove the repeated items of a list of choices. */
    private void removeRepeated(String input) {
        String list = input.endsWith("]") ? input.substring(0, input.lastIndexOf('[')) : input;
        List<?> items = proposals.itemsAt(list);
        List<?> once = items.stream().distinct().toList();
        if (once.size() < items.size() && items.stream().noneMatch(Map.class::isInstance)) {
            proposals.add(ChangeKind.REMOVE, list, once, null, false);
        }
    }

    /** Returns the document of an individual, or the certificate of a unit if only one is issued today. */
    private Optional<String> fittingCertificate() {
        SubjectType subject = proposals.request.subject().type();
        if (subject == null) {
            return Optional.empty();
        }
        if (subject.isIndividual()) {
            return Optional.ofNullable(proposals.at("subject.principal.document.type"))
                    .map(String::valueOf);
        }
        // Certificates of an organisation code were replaced by the unified credit code.
        List<String> fitting = Stream.of(CertificateType.values())
                .filter(type -> type.subjectTypes().contains(subject))
                .map(CertificateType::name)
                .filter(name -> !name.endsWith("_ORGANISATION_CODE"))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Proposes a value from another entry that states the same fact, or the same value in the usual form. */
    private void writeText(String input, @Nullable String old, boolean isPlace) {
        if (old == null) {
            return;
        }
        String usual = EnteredTexts.usual(input, old);
        if (!usual.isEmpty() && !usual.equals(old)) {
            proposals.fill(input, usual, false);
        }
        texts.ofOthers(input, isPlace).stream()
                .filter(text -> !text.equals(old))
                .forEach(text -> proposals.fill(input, text, true));
    }

    /** Proposes to exchange the first and the last day. */
    private void turnRound(String input, Map<?, ?> validity) {
        if (validity.get("from") instanceof String from
                && validity.get("until") instanceof String until
                && from.compareTo(until) > 0) {
            Map<String, Object> turned = new LinkedHashMap<>();
            turned.put("from", until);
            turned.put("until", from);
            proposals.fill(input, turned, true);
        }
    }

    /** Proposes another name, which the merchant chooses. */
    private void rename() {
        if (proposals.violation.path().equals(NAME) && proposals.at(NAME) != null) {
            List<Text> advice = proposals.adviceAt(NAME);
            List<Put> renamed = new ArrayList<>(List.of(new Put(NAME, SOME_NAME)));
            // What is known of the old name does not hold for another name.
            for (String fact : List.of("miniProgram.nameRelated", "miniProgram.nameTaken")) {
                if (proposals.at(fact) != null) {
                    renamed.add(new Put(fact, fact.endsWith("Related")));
                }
            }
            proposals.open(ChangeKind.RENAME, List.of(NAME), renamed, advice);
        }
    }
}
