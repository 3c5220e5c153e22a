package io.github.icprules.springboot4;

import io.github.icprules.springboot.KnowledgeAge;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Shows the versions of the engine and the age of its knowledge. */
public class IcpRulesHealthIndicator extends AbstractHealthIndicator {

    private final KnowledgeAge age;

    /** Takes the knowledge. */
    public IcpRulesHealthIndicator(KnowledgeAge age) {
        super("The age of the rules is not known.");
        this.age = age;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        (age.isTooOld() ? builder.outOfService() : builder.up()).withDetails(age.details());
    }
}
