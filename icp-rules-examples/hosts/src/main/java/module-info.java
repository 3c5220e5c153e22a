/** A module with an application. {@code ServiceLoader} finds the module of the engine. */
module io.github.icprules.hosts {
    requires io.github.icprules.api;
    requires static org.jspecify;
    // The module of the engine is an automatic module, which cannot require SLF4J itself.
    requires org.slf4j;
}
