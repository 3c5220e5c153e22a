package io.github.icprules.drools.data.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The scopes with a common path are found as by a comparison of all paths. */
class ScopesByPathTest {

    private static final List<PolicyScope> SCOPES = Stream.of(
                    "",
                    "subject",
                    "subject.name",
                    "subject.principal.name",
                    "miniProgram",
                    "materials",
                    "materials[]",
                    "materials[0]",
                    "materials[1]",
                    "materials[].picture",
                    "materials[0].picture",
                    "materials[1].picture",
                    "materials[0].picture.width",
                    "subject.history.filings[0].recordNumber",
                    "subject.history.filings[].recordNumber",
                    "subject.history.filings")
            .map(path -> new PolicyScope(path.isEmpty() ? null : PolicyPath.of(path), null, null, null, null, null))
            .toList();

    @Test
    void the_scopes_with_a_common_path_are_near_and_no_others() {
        ScopesByPath byPath = new ScopesByPath();
        SCOPES.forEach(byPath::add);
        for (PolicyScope scope : SCOPES) {
            Set<PolicyScope> near = new HashSet<>();
            byPath.near(scope.path()).forEach(near::addAll);
            assertThat(near).as("%s", path(scope)).isEqualTo(overlapping(scope));
        }
    }

    private static Set<PolicyScope> overlapping(PolicyScope scope) {
        Set<PolicyScope> overlapping = new HashSet<>(SCOPES);
        overlapping.removeIf(other -> !scope.overlaps(other));
        return overlapping;
    }

    private static @Nullable Object path(PolicyScope scope) {
        return scope.path();
    }
}
