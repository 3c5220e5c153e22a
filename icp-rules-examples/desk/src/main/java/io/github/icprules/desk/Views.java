package io.github.icprules.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Renders pages from the templates, which the build compiles into classes of this package. */
final class Views {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Views.class.getClassLoader(), Views.class.getPackageName());

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Views() {}

    /**
     * {@return a page}
     *
     * @param namesAndValues the parameters of the template beside the page, each a name and its value; one that is {@code null} is absent
     */
    static ResponseEntity<byte[]> show(String template, Page page, @Nullable Object... namesAndValues) {
        return show(HttpStatus.OK.value(), template, page, namesAndValues);
    }

    /** {@return a page with a status} */
    static ResponseEntity<byte[]> show(int status, String template, Page page, @Nullable Object... namesAndValues) {
        Map<String, Object> content = new HashMap<>(Map.of("page", page));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                content.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        StringOutput html = new StringOutput();
        TEMPLATES.render(template + ".jte", content, html);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, page.tag())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
