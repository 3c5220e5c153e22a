package io.github.icprules.desk;

import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
        return answer(http, "/problems", List.of(ProblemKind.values()));
    }

    /** {@return the type with a slug} */
    @GetMapping("/problems/{slug}")
    ResponseEntity<byte[]> one(@PathVariable("slug") String slug, HttpServletRequest http) {
        ProblemKind kind = ProblemKind.ofSlug(slug).orElseThrow(ProblemKind.NOT_FOUND::problem);
        return answer(http, "/problems/" + slug, List.of(kind));
    }

    /** Returns a page for a browser, and JSON for a program. */
    private static ResponseEntity<byte[]> answer(HttpServletRequest http, String address, List<ProblemKind> kinds) {
        Page page = Page.of(http, "problems", Kept.NOTHING);
        if (Answers.isForBrowser(http, address)) {
            return Views.show("problems", page, "kinds", kinds, "address", address);
        }
        List<Map<String, Object>> trees =
                kinds.stream().map(kind -> tree(kind, page.language())).toList();
        return Answers.json(http, address.equals("/problems") ? trees : trees.get(0));
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
