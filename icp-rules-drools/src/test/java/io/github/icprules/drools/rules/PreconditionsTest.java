package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_ACCESS;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.model.FilingType.CHANGE_ACCESS;
import static io.github.icprules.model.FilingType.CHANGE_ALL;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** 备案类型的前提: what must be so before a filing, for which of the ten types it must, and what it costs if it is not. */
class PreconditionsTest {

    private static final Set<FilingType> ALL = EnumSet.allOf(FilingType.class);
    private static final Set<FilingType> NEW = EnumSet.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS);
    private static final Set<FilingType> CHANGES =
            EnumSet.of(CHANGE_SUBJECT, CHANGE_SERVICE, CHANGE_ALL, CHANGE_ACCESS);
    private static final Set<FilingType> CANCELLATIONS = EnumSet.of(CANCEL_SUBJECT, CANCEL_SERVICE, CANCEL_ACCESS);
    private static final Set<FilingType> CHANGES_OF_SUBJECT = EnumSet.of(CHANGE_SUBJECT, CHANGE_ALL);

    static final List<Precondition> PRECONDITIONS = List.of(
            on(ALL, "没有在途的订单", history(past().ordersInProgress(1))).orElse("filing-type.order-in-progress", BLOCKING),
            on(ALL, "不在审核中", platform(state().status(FilingStatus.AUTHORITY_REVIEW)))
                    .orElse("filing-type.under-review", BLOCKING),
            on(union(NEW, CHANGES), "小程序信息已填", platform(state().profileComplete(false)))
                    .orElse("filing-type.profile-incomplete", BLOCKING),
            on(union(NEW, CHANGES), "类目已填", platform(state().categoryApproved(false)))
                    .orElse("filing-type.category-missing", BLOCKING),
            on(union(NEW, CHANGES), "账号已认证", platform(state().accountVerified(false)))
                    .orElse("filing-type.account-unverified", BLOCKING),
            on(NEW, "备案入口开放", platform(state().entranceOpen(false))).orElse("entry.closed", BLOCKING),
            on(Set.of(NEW_FIRST), "主体没有备案", history(past().subjectFiled(true)))
                    .orElse("filing-type.first-though-filed", BLOCKING),
            on(Set.of(NEW_SERVICE, NEW_ACCESS), "主体已有备案", history(past().subjectFiled(false)))
                    .orElse("filing-type.new-service-though-unfiled", BLOCKING),
            on(Set.of(NEW_SERVICE), "所填与已备案的主体信息一致", history(past().subjectDataUnchanged(false)))
                    .orElse("filing-type.subject-data-differ", BLOCKING),
            on(
                            NEW,
                            "备案省份与已有备案相同",
                            history(past().filings(
                                            new ExistingFiling(ServiceKind.APP, Province.TIBET, null, "示例应用", true))))
                    .orElse("filing-type.filed-in-another-province", BLOCKING),
            on(Set.of(NEW_SERVICE), "不是空壳主体（可以直接新增的省份除外）", shellSubjectIn(Province.HUNAN))
                    .orElse("filing-type.shell-subject", BLOCKING),
            on(Set.of(), "空壳主体，在可以直接新增的省份", shellSubjectIn(Province.ZHEJIANG))
                    .orElse("filing-type.shell-subject", BLOCKING),
            on(Set.of(NEW_SERVICE), "数量未达上限", history(past().miniProgramCount(50)))
                    .orElse("filing-type.limit-reached", BLOCKING),
            on(
                            Set.of(NEW_SERVICE, NEW_ACCESS),
                            "已有服务合规",
                            history(past().filings(new ExistingFiling(
                                    ServiceKind.APP, Province.BEIJING, null, "示例应用", false))))
                    .orElse("filing-type.earlier-services-nonconforming", WARNING),
            on(Set.of(NEW_ACCESS), "新增接入不同时变更信息", change(Change.builder(ChangedItem.ADDRESS)))
                    .orElse("filing-type.access-with-change", BLOCKING),
            on(CHANGES, "变更的是已备案的小程序", platform(state().status(FilingStatus.NOT_FILED)))
                    .orElse("filing-type.change-not-filed", BLOCKING),
            on(
                            union(NEW, CHANGES),
                            "变更与新增不在一个订单",
                            change(Change.builder(ChangedItem.REMARK).combinedWithNewFiling(true)))
                    .orElse("filing-type.change-with-new-filing", BLOCKING),
            on(CHANGES, "备案省份不变", change(Change.builder(ChangedItem.PROVINCE)))
                    .orElse("filing-type.province-cannot-change", BLOCKING),
            on(CHANGES, "主体证件号码不变", change(Change.builder(ChangedItem.SUBJECT_CERTIFICATE_NUMBER)))
                    .orElse("filing-type.certificate-number-cannot-change", BLOCKING),
            on(
                            CHANGES_OF_SUBJECT,
                            "仍是同一主体",
                            change(Change.builder(ChangedItem.SUBJECT_NAME)
                                    .previousSubjectType(SubjectType.ENTERPRISE)
                                    .previousCertificateNumber("91110105MA0FAKE09P")))
                    .orElse("filing-type.another-subject", BLOCKING),
            on(
                            CHANGES_OF_SUBJECT,
                            "个人不变更为单位",
                            change(Change.builder(ChangedItem.SUBJECT_TYPE)
                                    .previousSubjectType(SubjectType.INDIVIDUAL)))
                    .orElse("filing-type.individual-to-unit", WARNING),
            on(
                            CHANGES_OF_SUBJECT,
                            "单位不变更为个人",
                            request -> request.subject(individual().build())
                                    .change(Change.builder(ChangedItem.SUBJECT_TYPE)
                                            .previousSubjectType(SubjectType.ENTERPRISE)
                                            .build()))
                    .orElse("filing-type.unit-to-individual", BLOCKING),
            on(CANCELLATIONS, "注销的是已备案的小程序", platform(state().status(FilingStatus.NOT_FILED)))
                    .orElse("filing-type.cancel-not-filed", BLOCKING),
            on(union(CHANGES, CANCELLATIONS), "没有注销在办", platform(state().cancelling(true)))
                    .orElse("filing-type.cancelling-already", BLOCKING),
            on(Set.of(CANCEL_SERVICE), "注销的不是唯一的服务", history(past().serviceCount(1)))
                    .orElse("cancellation.leaves-shell-subject", WARNING),
            on(Set.of(CANCEL_SUBJECT), "名下没有其他服务", history(past().serviceCount(2)))
                    .orElse("cancellation.takes-all-services", WARNING));

    @ParameterizedTest
    @FieldSource("PRECONDITIONS")
    void a_precondition_is_asked_of_its_types_of_filing_and_of_no_other(Precondition precondition) {
        Set<FilingType> found = Arrays.stream(FilingType.values())
                .filter(type -> precondition.isFoundIn(precondition.breach().apply(filing(type))))
                .collect(toCollection(() -> EnumSet.noneOf(FilingType.class)));
        assertThat(found).isEqualTo(precondition.types());
    }

    /**
     * A precondition, and what it costs.
     *
     * @param types the types of filing that it is asked of
     * @param what what must be so
     * @param breach makes it not so
     */
    private record Precondition(
            Set<FilingType> types,
            String what,
            UnaryOperator<FilingRequest.Builder> breach,
            String ruleId,
            Severity severity) {

        Precondition orElse(String ruleId, Severity severity) {
            return new Precondition(types, what, breach, ruleId, severity);
        }

        boolean isFoundIn(FilingRequest.Builder request) {
            List<Violation> violations = rule(ruleId).given(request).report().violations().stream()
                    .filter(violation -> violation.ruleId().equals(ruleId))
                    .toList();
            assertThat(violations).extracting(Violation::severity).allMatch(severity::equals);
            return !violations.isEmpty();
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static Precondition on(Set<FilingType> types, String what, UnaryOperator<FilingRequest.Builder> breach) {
        return new Precondition(types, what, breach, "", BLOCKING);
    }

    private static Set<FilingType> union(Set<FilingType> some, Set<FilingType> others) {
        Set<FilingType> union = EnumSet.copyOf(some);
        union.addAll(others);
        return union;
    }

    private static UnaryOperator<FilingRequest.Builder> history(FilingHistory.Builder history) {
        Subject subject = enterprise().history(history.build()).build();
        return request -> request.subject(subject);
    }

    private static UnaryOperator<FilingRequest.Builder> shellSubjectIn(Province province) {
        Subject subject = enterprise()
                .region(Region.of(province))
                .history(past().shellSubject(true).build())
                .build();
        return request -> request.subject(subject);
    }

    private static UnaryOperator<FilingRequest.Builder> platform(PlatformState.Builder platform) {
        PlatformState state = platform.build();
        return request -> request.platform(state);
    }

    private static UnaryOperator<FilingRequest.Builder> change(Change.Builder change) {
        Change changed = change.build();
        return request -> request.change(changed);
    }

    private static FilingHistory.Builder past() {
        return FilingHistory.builder();
    }

    private static PlatformState.Builder state() {
        return PlatformState.builder();
    }
}
