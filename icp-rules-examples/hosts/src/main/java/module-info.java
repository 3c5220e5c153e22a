/** An application in a module of its own. The module of the engine is found through {@code ServiceLoader}. */
module io.github.icprules.hosts {
    requires io.github.icprules.api;
    requires static org.jspecify;
    // The engine's module is automatic, so it cannot require its log.
    requires org.slf4j;
}
