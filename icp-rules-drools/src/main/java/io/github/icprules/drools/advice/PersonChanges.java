package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.advice.Candidate.Put;
import io.github.icprules.model.Material;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Proposes another person of the filing for a role, if the suggestion names the person. Two persons with one name or one document
 * number are one person, so neither replaces the other.
 */
final class PersonChanges {

    private static final String REPRESENTATIVE = "subject.legalRepresentative";
    private static final String SUBJECT_PRINCIPAL = "subject.principal";
    private static final String PRINCIPAL = "miniProgram.principal";
    private static final String ADMINISTRATOR = "miniProgram.administrator";

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
            for (String other : named(role)) {
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

    /** Returns the persons that the suggestion names for a role. */
    private Set<String> named(String role) {
        String suggestion = proposals.suggestion;
        Set<String> named = new LinkedHashSet<>();
        if (suggestion.contains("改为法定代表人") || suggestion.contains("由法定代表人担任")) {
            named.add(REPRESENTATIVE);
        }
        if (role.equals(PRINCIPAL)) {
            if (suggestion.contains("由管理员担任")) {
                named.add(ADMINISTRATOR);
            }
            boolean isSubject = Objects.equals(proposals.at("subject.name"), proposals.at(SUBJECT_PRINCIPAL + ".name"));
            if ((suggestion.contains("改为本人") && isSubject) || suggestion.contains("同一个受托人担任")) {
                named.add(SUBJECT_PRINCIPAL);
            }
        }
        return named;
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
