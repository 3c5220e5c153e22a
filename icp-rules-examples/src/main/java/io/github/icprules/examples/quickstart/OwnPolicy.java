package io.github.icprules.examples.quickstart;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.Severity;
import java.nio.file.Path;
import java.time.LocalDate;

/** An engine with a policy. */
public final class OwnPolicy {

    private OwnPolicy() {}

    /** {@return an engine with the policy in a file} */
    public static IcpRuleEngine engine(Path file) {
        return DroolsIcpRuleEngine.builder().policy(file).build();
    }

    /** {@return an engine with an equal policy that is created in Java} */
    public static IcpRuleEngine engine() {
        Policy policy = Policy.of(
                "sample",
                PolicyRow.severity("pre-approval.finance-words", Severity.BLOCKING, "本地审核遇到这类词语一律退回"),
                PolicyRow.severity("cancellation.leaves-shell-subject", Severity.INFO, "三月起统一处理空壳主体")
                        .withUntil(LocalDate.of(2027, 2, 28)),
                PolicyRow.mute("mini-program.avatar-too-large", "头像由设计部门统一导出"),
                PolicyRow.waive(
                                "province-principal.legal-representative-required",
                                LocalDate.of(2026, 12, 31),
                                "授权人任负责人的书面说明已交管局，等待回复")
                        .withPath("subject.principal")
                        .withSubject("深圳示例科技有限公司")
                        .withAcknowledged(true));
        return DroolsIcpRuleEngine.builder().policy(policy).build();
    }
}
