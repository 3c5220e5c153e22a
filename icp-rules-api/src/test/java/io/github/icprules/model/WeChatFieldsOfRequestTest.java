package io.github.icprules.model;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Presence;
import io.github.icprules.internal.WeChatField.TextKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A field of the table that names an unknown path or material, or a path of another field. */
class WeChatFieldsOfRequestTest {

    @Test
    void an_unknown_name_is_refused_with_its_line() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WeChatFields.byPath(List.of(field("a.b", "subject.nickname", "RESIDENCE_PROOF"))))
                .withMessage("line of a.b: expected paths of a request, found subject.nickname");
        assertThatIllegalStateException()
                .isThrownBy(() -> WeChatFields.byPath(List.of(
                        field("a.b", "subject.name", "RESIDENCE_PROOF"),
                        field("a.c", "subject.name", "RESIDENCE_PROOF"))))
                .withMessage("line of a.c: expected another path than the fields above");
        assertThatIllegalStateException()
                .isThrownBy(() -> WeChatFields.byMaterial(List.of(field("a.b", "subject.name", "PAPER"))))
                .withMessage("line of a.b: expected names of materials");
    }

    private static WeChatField field(String api, String request, String material) {
        return new WeChatField(
                "line of " + api,
                api,
                "string",
                Presence.OPTIONAL,
                WeChatField.LONGEST_LIST,
                TextKind.PLAIN,
                Set.of(),
                request,
                List.of(),
                List.of(material),
                List.of(),
                null,
                List.of(),
                "",
                null);
    }
}
