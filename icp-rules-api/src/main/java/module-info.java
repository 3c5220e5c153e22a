/** The domain model of an ICP filing, the interface of the engine and the report. */
@SuppressWarnings("module") // The modules of the engine and of the fixtures are compiled later.
module io.github.icprules.api {
    requires static org.jspecify;

    exports io.github.icprules;
    exports io.github.icprules.advice;
    exports io.github.icprules.batch;
    exports io.github.icprules.explain;
    exports io.github.icprules.format;
    exports io.github.icprules.law;
    exports io.github.icprules.model;
    exports io.github.icprules.policy;
    exports io.github.icprules.report;
    exports io.github.icprules.text;
    exports io.github.icprules.wechat;
    exports io.github.icprules.internal to
            io.github.icprules.drools,
            io.github.icprules.fixtures;

    uses io.github.icprules.IcpRuleEngine;
}
