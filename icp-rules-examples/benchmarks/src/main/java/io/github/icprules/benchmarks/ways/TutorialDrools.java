package io.github.icprules.benchmarks.ways;

import io.github.icprules.model.FilingRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** The rules in Drools, used as in its tutorials: {@code tutorial.drl} is compiled at run time, and each evaluation has a session. */
final class TutorialDrools implements Way {

    private final KieBase rules =
            new KieHelper().addContent(drl(), ResourceType.DRL).build();

    @Override
    public List<Finding> evaluate(FilingRequest request) {
        Parts parts = Parts.of(request);
        Report report = parts.report(request);
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("report", report);
            for (Object part : parts.all()) {
                session.insert(part);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return report.findings();
    }

    private static String drl() {
        try (InputStream drl = TutorialDrools.class.getResourceAsStream("tutorial.drl")) {
            return new String(Objects.requireNonNull(drl).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
