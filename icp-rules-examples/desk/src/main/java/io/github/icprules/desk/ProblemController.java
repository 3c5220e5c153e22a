package io.github.icprules.desk;

import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what the type of a problem means. */
@RestController
final class ProblemController {

    /** {@return all types of problems} */
    @GetMapping("/problems")
    ResponseEntity<byte[]> all(HttpServletRequest http) {
        Language language = Languages.of(http);
        return Answers.json(
                http,
                Arrays.stream(ProblemKind.values())
                        .map(kind -> tree(kind, language))
                        .toList());
    }

    /** {@return the type with a slug} */
    @GetMapping("/problems/{slug}")
    ResponseEntity<byte[]> one(@PathVariable("slug") String slug, HttpServletRequest http) {
        ProblemKind kind = ProblemKind.ofSlug(slug).orElseThrow(() -> Statuses.problem(ProblemKind.NOT_FOUND.status()));
        return Answers.json(http, tree(kind, Languages.of(http)));
    }

    private static Map<String, Object> tree(ProblemKind kind, Language language) {
        return new Tree(language)
                .put("type", "/problems/" + kind.slug())
                .put("title", kind)
                .put("status", kind.status())
                .putName("code", kind)
                .put("means", PageTexts.say(language, "problems." + kind + ".means"))
                .put("do", PageTexts.say(language, "problems." + kind + ".do"))
                .put("example", PageTexts.say(language, "problems." + kind + ".example"))
                .done();
    }
}
