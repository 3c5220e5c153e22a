package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.advice.Candidate.Detour;
import io.github.icprules.drools.advice.Candidate.Put;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proposes another filing before or after the filing: first the change of the subject, then the new service; first the change, then
 * the new filing; first the cancellation, then the first filing.
 */
final class OtherFilings {

    private static final String HISTORY = "subject.history.";
    private static final String UNCHANGED = HISTORY + "subjectDataUnchanged";
    private static final String COMBINED = "change.combinedWithNewFiling";
    private static final String SHELL = HISTORY + "shellSubject";

    private final Proposals proposals;
    private final FilingType type;

    OtherFilings(Proposals proposals) {
        this.proposals = proposals;
        this.type = proposals.request.filingType();
    }

    void make() {
        String path = proposals.violation.path();
        if (path.equals(UNCHANGED)) {
            changeSubjectFirst();
        }
        if (Boolean.TRUE.equals(proposals.at(COMBINED)) && path.equals(COMBINED)) {
            separate();
        }
        if (path.equals(SHELL)) {
            cancelFirst(
                    Text.of(
                            "先注销空壳主体，再首次备案：主体名下已经没有服务，不能直接新增。",
                            "First cancel the subject without services, then file for the first time: a service cannot be added to it."));
        }
    }

    private void changeSubjectFirst() {
        Text reason = Text.of(
                "先办主体变更，再" + (type == FilingType.NEW_SERVICE ? "新增小程序" : "新增接入")
                        + "：主体信息和备案记录不一致。原来在哪家服务商备案，就在哪家变更。如果只是这次填错了，改成和备案记录一致就行。",
                "First change the subject, then "
                        + (type == FilingType.NEW_SERVICE ? "add the service" : "add the access")
                        + ": the subject's data differ from the record. Make the change at the provider with the record. If the data were only entered wrongly, enter them as on record.");
        Text afterwards =
                Text.of("等主体变更办结，再提交这份备案。", "Submit this filing after the change of the subject is complete.");
        List<Put> done = new ArrayList<>(List.of(new Put(UNCHANGED, true)));
        done.add(new Put(HISTORY + "filedName", proposals.at("subject.name")));
        if (proposals.at(HISTORY + "filedCertificateNumber") != null) {
            done.add(new Put(HISTORY + "filedCertificateNumber", proposals.at("subject.certificate.number")));
        }
        if (proposals.at("change") != null) {
            done.add(new Put("change", null));
        }
        add(
                FilingType.CHANGE_SUBJECT,
                true,
                filing(FilingType.CHANGE_SUBJECT, changedItems()),
                reason,
                afterwards,
                done);
    }

    /** Returns the items in which the entries differ from the record. */
    private List<String> changedItems() {
        List<String> items = new ArrayList<>();
        proposals.itemsAt("change.items").forEach(item -> items.add(String.valueOf(item)));
        if (differs("subject.name", HISTORY + "filedName")) {
            items.add(ChangedItem.SUBJECT_NAME.name());
        }
        if (differs("subject.certificate.number", HISTORY + "filedCertificateNumber")) {
            items.add(ChangedItem.SUBJECT_CERTIFICATE_NUMBER.name());
        }
        return items.stream().distinct().toList();
    }

    private boolean differs(String entry, String onRecord) {
        Object filed = proposals.at(onRecord);
        return filed != null && !filed.equals(proposals.at(entry));
    }

    /** Proposes two filings in place of one that combines a change and a new filing. */
    private void separate() {
        boolean isChange = type.kind() == FilingKind.CHANGE;
        Text reason = Text.of(
                "先提交变更，办结后再新增：变更和新增不能一并提交。",
                "First submit the change and, after it is complete, the new filing: the two cannot be combined.");
        List<Put> apart = List.of(new Put(COMBINED, false));
        if (isChange) {
            Text later = Text.of("变更办结以后，再提交新增备案。", "Submit the new filing after the change is complete.");
            add(FilingType.NEW_SERVICE, false, null, later, reason, apart);
        } else if (type.kind() == FilingKind.NEW) {
            Text later = Text.of("等变更办结，再提交这份备案。", "Submit this filing after the change is complete.");
            add(FilingType.CHANGE_SUBJECT, true, filing(FilingType.CHANGE_SUBJECT, List.of()), reason, later, apart);
        }
    }

    private void cancelFirst(Text reason) {
        Text later = Text.of("等注销办结，再提交这份备案。", "Submit this filing after the cancellation is complete.");
        Map<String, Object> history = proposals.objectAt("subject.history");
        history.keySet().retainAll(List.of("ordersInProgress"));
        history.put("subjectFiled", false);
        history.put("filings", List.of());
        history.put("shellSubject", false);
        Candidate first = Candidate.known(
                ChangeKind.CHOOSE_TYPE, List.of("filingType"), FilingType.NEW_FIRST.name(), null, false);
        FilingRequest filing = filing(FilingType.CANCEL_SUBJECT, List.of());
        proposals.add(new Candidate(
                first.kind(),
                first.paths(),
                true,
                first.value(),
                null,
                false,
                List.of(new Put("subject.history", history)),
                List.of(),
                new Detour(FilingType.CANCEL_SUBJECT, true, filing, reason, later)));
    }

    /** Returns what is known of another filing of the same subject. The platform's state is about this filing only. */
    private @Nullable FilingRequest filing(FilingType other, List<String> items) {
        Map<String, Object> tree = new LinkedHashMap<>(proposals.tree);
        tree.keySet().removeAll(List.of("platform", "payload", "miniProgram", "change", "cancellation"));
        tree.put("filingType", other.name());
        if (!items.isEmpty()) {
            tree.put("change", Map.of("items", items));
        }
        try {
            return FilingRequest.fromTree(tree);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void add(
            FilingType other,
            boolean isBefore,
            @Nullable FilingRequest filing,
            Text reason,
            Text reasonOfThis,
            List<Put> done) {
        if (isBefore && filing == null) {
            return;
        }
        proposals.add(new Candidate(
                ChangeKind.CHOOSE_TYPE,
                List.of(proposals.violation.path()),
                false,
                null,
                null,
                true,
                done,
                List.of(),
                new Detour(other, isBefore, filing, reason, reasonOfThis)));
    }
}
