package io.github.icprules.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    /** {@return a page} */
    static ResponseEntity<byte[]> show(Page page, String template, Map<String, Object> content) {
        return show(HttpStatus.OK.value(), page, template, content);
    }

    /** {@return a page with a status} */
    static ResponseEntity<byte[]> show(int status, Page page, String template, Map<String, Object> content) {
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
