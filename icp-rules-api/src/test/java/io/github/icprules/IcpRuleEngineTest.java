package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.law.LawTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IcpRuleEngineTest {

    @Test
    void without_an_engine_on_the_class_path_the_message_names_the_dependency_to_add() {
        assertThatIllegalStateException()
                .isThrownBy(IcpRuleEngine::load)
                .withMessageContaining("class path")
                .withMessageContaining("icp-rules-drools");
    }

    @Test
    void an_engine_that_only_the_context_class_loader_knows_is_found(@TempDir Path folder) throws IOException {
        assertThat(load(folder, Engine.class)).isInstanceOf(Engine.class);
    }

    @Test
    void the_sentence_of_an_engine_that_misses_an_artifact_is_the_first_that_is_read(@TempDir Path folder) {
        assertThatIllegalStateException()
                .isThrownBy(() -> load(folder, Incomplete.class))
                .withMessage("The artifact is missing.")
                .withCauseInstanceOf(ServiceConfigurationError.class);
    }

    @Test
    void another_fault_of_an_engine_stays_an_error(@TempDir Path folder) {
        assertThatThrownBy(() -> load(folder, Abstract.class)).isInstanceOf(ServiceConfigurationError.class);
    }

    @Test
    void an_engine_that_explains_nothing_says_so() {
        IcpRuleEngine engine = new Engine();
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST).build();
        assertThatThrownBy(() -> engine.explain(request, "示例"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("This engine does not explain its rules.");
        assertThatThrownBy(() -> engine.explainAll(request))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("This engine does not explain its rules.");
    }

    private static IcpRuleEngine load(Path folder, Class<? extends IcpRuleEngine> engine) throws IOException {
        Path service = folder.resolve("META-INF/services/" + IcpRuleEngine.class.getName());
        Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(service, engine.getName(), StandardCharsets.UTF_8);

        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return IcpRuleEngine.load();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** An engine whose constructor misses an artifact. */
    public static final class Incomplete extends Engine {
        public Incomplete() {
            throw new IllegalStateException("The artifact is missing.");
        }
    }

    /** An engine that cannot be instantiated. */
    public abstract static class Abstract extends Engine {}

    /** An engine that is there and does nothing. */
    public static class Engine implements IcpRuleEngine {
        @Override
        public FilingReport evaluate(FilingRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RuleDescription> rules() {
            return List.of();
        }

        @Override
        public List<Clause> clauses() {
            return List.of();
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public LawTables law() {
            return LawTables.empty();
        }
    }
}
