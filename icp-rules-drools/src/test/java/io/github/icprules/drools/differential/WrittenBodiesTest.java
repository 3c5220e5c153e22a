package io.github.icprules.drools.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.differential.BodyLosses.Loss;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestWalk;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.wechat.PictureLimits;
import io.github.icprules.wechat.WeChatBody;
import io.github.icprules.wechat.WeChatFiling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A body that is written from a filing and read again, with its context, is the same filing. */
class WrittenBodiesTest {

    private static final IcpRuleEngine ENGINE = EnginesOnAWatch.thatStandsStill();
    private static final int FILINGS = Effort.of(500, 1000);

    @Test
    void a_filing_is_read_from_its_body_and_context_except_for_the_listed_losses() {
        RandomFilings filings = new RandomFilings(RandomFilings.described());
        Set<Loss> seen = EnumSet.noneOf(Loss.class);
        int compared = 0;
        for (int seed = 0; compared < FILINGS; seed++) {
            FilingRequest request = uploaded(filings.of(seed), new Random(seed), 8);
            if (request == null) {
                continue;
            }
            compared++;
            WeChatBody body = WeChatBody.of(request);
            BodyLosses losses = new BodyLosses(request, WeChatFiling.read(body.body(), body.context()));
            assertThat(losses.unexplained()).as("seed %s", seed).isEmpty();
            seen.addAll(losses.seen());
        }
        assertThat(seen).containsExactlyInAnyOrder(Loss.values()).hasSize(14);
    }

    @Test
    void a_complete_filing_has_the_same_report_as_its_body() {
        RandomFilings filings = new RandomFilings(RandomFilings.described());
        int complete = 0;
        List<FilingRequest> requests = new ArrayList<>(
                Filings.all().stream().map(SampleFiling::request).toList());
        for (int seed = 0; seed < FILINGS; seed++) {
            requests.add(filings.of(seed));
        }
        for (FilingRequest each : requests) {
            FilingRequest request = uploaded(each, new Random(0), 0);
            if (request == null) {
                continue;
            }
            WeChatBody body = WeChatBody.of(request);
            FilingRequest read = WeChatFiling.read(body.body(), body.context());
            BodyLosses losses = new BodyLosses(request, read);
            if (body.isComplete() && losses.isHarmless()) {
                complete++;
                Set<String> ofRequest = answers(request);
                // For a body, the rule wechat.filed-already asks instead whether the call takes a mini-program on
                // record.
                if (ofRequest.stream().noneMatch(answer -> answer.contains("filing-type.new-though-on-record"))) {
                    assertThat(answers(read)).as(request.toString()).isEqualTo(ofRequest);
                }
            }
        }
        assertThat(complete).isGreaterThan(FILINGS / 10);
    }

    @Test
    void the_rules_ignore_media_ids_and_the_task() {
        RandomFilings filings = new RandomFilings(RandomFilings.described());
        for (int seed = 0; seed < FILINGS / 2; seed++) {
            FilingRequest request = uploaded(filings.of(seed), new Random(0), 0);
            if (request != null) {
                FilingRequest without = withoutKeys(request);
                assertThat(without.asTree().toString()).doesNotContain("media-", "task-1");
                assertThat(ENGINE.evaluate(request)).isEqualTo(ENGINE.evaluate(without));
                assertThat(ENGINE.nextQuestions(request)).isEqualTo(ENGINE.nextQuestions(without));
            }
        }
    }

    private static FilingRequest withoutKeys(FilingRequest request) {
        return new RequestWalk(true) {
            @Override
            protected @Nullable Object at(Component component, Object value) {
                return Set.of("mediaId", "taskId").contains(component.name()) ? null : value;
            }
        }.through(request);
    }

    @Test
    void the_limits_of_pictures_are_the_parameters_of_the_rules() {
        Map<String, String> parameters = ENGINE.parameters().stream()
                .collect(Collectors.toMap(each -> each.id(), each -> String.valueOf(each.value())));
        PictureLimits limits = PictureLimits.OF_BODY;
        assertThat(parameters)
                .containsEntry("picture-formats", String.join(" ", limits.formats()))
                .containsEntry("picture-max-kilobytes", String.valueOf(limits.mostBytes() / 1024))
                .containsEntry("picture-min-pixels", limits.shortSide() + "-" + limits.longSide());
    }

    /**
     * Returns the filing as a new one, with a media id for each file and with a task; {@code null} if no tree can have the filing.
     *
     * @param leftOut one file in so many is not uploaded; 0 if all are
     */
    private static @Nullable FilingRequest uploaded(FilingRequest request, Random random, int leftOut) {
        Map<String, Object> tree = new HashMap<>(request.asTree());
        tree.remove("change");
        tree.remove("cancellation");
        tree.remove("payload");
        if (request.filingType().kind() != FilingKind.NEW) {
            tree.put("filingType", FilingType.NEW_ACCESS.name());
        }
        List<Object> materials = new ArrayList<>();
        for (Object material : (List<?>) tree.getOrDefault("materials", List.of())) {
            Map<Object, Object> withKey = new HashMap<>((Map<?, ?>) material);
            if (leftOut == 0 || random.nextInt(leftOut) > 0) {
                withKey.put("mediaId", "media-" + materials.size());
            }
            materials.add(withKey);
        }
        tree.computeIfPresent("materials", (name, given) -> materials);
        Map<Object, Object> miniProgram = new HashMap<>((Map<?, ?>) Objects.requireNonNull(tree.get("miniProgram")));
        Map<Object, Object> face =
                new HashMap<>((Map<?, ?>) Objects.requireNonNullElse(miniProgram.get("faceVerification"), Map.of()));
        if (leftOut == 0 || random.nextInt(leftOut) > 0) {
            face.put("taskId", "task-1");
        }
        miniProgram.put("faceVerification", face);
        tree.put("miniProgram", miniProgram);
        try {
            return FilingRequest.fromTree(tree);
        } catch (InvalidTreeException e) {
            return null;
        }
    }

    private static Set<String> answers(FilingRequest request) {
        FilingReport report = ENGINE.evaluate(request);
        Set<String> answers = new TreeSet<>();
        answers.add(report.verdict().name());
        report.violations().forEach(it -> answers.add(it.severity() + " " + it.ruleId() + " " + it.message()));
        report.requirements().forEach(it -> answers.add(it.status() + " " + it.ruleId() + " " + it.material()));
        report.duties().forEach(it -> answers.add("DUTY " + it.ruleId()));
        report.unchecked().forEach(it -> answers.add("OPEN " + it.ruleId()));
        answers.remove("OPEN wechat.filed-already");
        return answers;
    }
}
