package io.github.icprules.spark;

import io.github.icprules.IcpRuleEngine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engines of this JVM: one for each settings, made when the first task needs it. An engine has no thread and no open file, so nothing
 * is left to close when the executor ends.
 */
final class ExecutorEngines {

    private static final Map<String, IcpRuleEngine> ENGINES = new ConcurrentHashMap<>();

    private ExecutorEngines() {}

    /** {@return the engine with these settings; the same for every task} */
    static IcpRuleEngine of(EngineSettings settings) {
        return ENGINES.computeIfAbsent(settings.digest(), digest -> settings.newEngine());
    }
}
