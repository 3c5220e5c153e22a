package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.advice.Candidate.Put;
import io.github.icprules.drools.advice.RepairTable.Advised;
import io.github.icprules.drools.advice.RepairTable.Change;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Proposes another person of the filing for a role, if the rule advises the person. Two persons with one name or one document
 * number are one person, so neither replaces the other.
 */
final class PersonChanges {

    private static final String SUBJECT_PRINCIPAL = "subject.principal";
    private static final String PRINCIPAL = "miniProgram.principal";

    /** The papers of the person in a role. */
    private static final Map<String, Set<String>> PAPERS = Map.of(
            SUBJECT_PRINCIPAL,
            Set.of(Material.SUBJECT_PRINCIPAL_ID.name(), Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER.name()),
            PRINCIPAL,
            Set.of(
                    Material.MINI_PROGRAM_PRINCIPAL_ID.name(),
                    Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER.name()));

    private final Proposals proposals;

    PersonChanges(Proposals proposals) {
        this.proposals = proposals;
    }

    void make() {
        for (String role : roles()) {
            for (String other : advisedFor(role)) {
                if (isAnother(role, other)) {
                    exchange(role, other);
                }
            }
        }
    }

    /** Returns the roles of the violation that another person can have. */
    private List<String> roles() {
        String path = proposals.violation.path();
        return List.of(SUBJECT_PRINCIPAL, PRINCIPAL).stream()
                .filter(role ->
                        path.equals(role) || path.startsWith(role + ".document.") || path.equals(role + ".name"))
                .toList();
    }

    /** Returns the persons that the rule advises for a role. The principal of an individual must be the individual. */
    private List<String> advisedFor(String role) {
        return proposals.advised(Change.LET_PERSON).stream()
                .map(Advised::value)
                .filter(person -> !person.equals(role))
                .filter(person -> !person.equals(SUBJECT_PRINCIPAL)
                        || proposals.request.subject().type() != SubjectType.INDIVIDUAL
                        || Objects.equals(proposals.at("subject.name"), proposals.at(SUBJECT_PRINCIPAL + ".name")))
                .toList();
    }

    private boolean isAnother(String role, String other) {
        Object name = proposals.at(role + ".name");
        Object otherName = proposals.at(other + ".name");
        Object number = proposals.at(role + ".document.number");
        return name != null
                && otherName != null
                && !name.equals(otherName)
                && (number == null || !number.equals(proposals.at(other + ".document.number")));
    }

    private void exchange(String role, String other) {
        Map<String, Object> before = proposals.objectAt(role);
        Map<String, Object> person = proposals.objectAt(other);
        Set<String> ofRole = Objects.requireNonNull(PAPERS.get(role));
        List<Put> papers =
                proposals.readAgain(paper -> ofRole.contains(String.valueOf(paper.get("material"))), "", null);
        if (Harm.isNoneIn(before, person)) {
            proposals.add(Candidate.known(ChangeKind.FILL, List.of(role), person, other, true)
                    .assuming(papers));
            return;
        }
        // The filing does not know all entries of the other person, so that the exchange waits for them.
        Map<String, Object> inOrder = new LinkedHashMap<>();
        inOrder.put("phone", "19900000017");
        inOrder.put("email", "p17@example.com");
        inOrder.put("emergencyPhone", "19900000018");
        inOrder.put("insider", true);
        inOrder.put("phoneReachable", true);
        inOrder.keySet().retainAll(before.keySet());
        inOrder.putAll(person);
        Map<String, Object> document = proposals.objectAt(other + ".document");
        if (!document.containsKey("validity")) {
            document.put("validity", InOrder.validity(document, proposals.day()));
        }
        inOrder.put("document", document);
        List<Put> assumed = new ArrayList<>(papers);
        assumed.add(new Put(role, inOrder));
        proposals.add(Candidate.open(ChangeKind.FILL, List.of(role), other, assumed, List.of()));
    }
}
