package io.github.icprules.boot4;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Returns pages about filings, for the merchant and for the file. */
@RestController
public class PageController {

    private static final Pages PAGES = Pages.in(Language.ZH);

    private final IcpRuleEngine engine;

    PageController(IcpRuleEngine engine) {
        this.engine = engine;
    }

    /** {@return the page for the merchant of a filing, with the names of the filing} */
    @PostMapping("/filings/merchant")
    public ResponseEntity<String> merchant(@RequestBody Object filing) {
        FilingRequest request = FilingRequest.fromTree(filing);
        PageDetails details = PageDetails.of(request).withProvider("示例代办", "电话 400-000-0000");
        return page(PAGES.with(details).merchant(engine.evaluate(request)));
    }

    /** {@return the page for the file of a stored report} */
    @PostMapping("/reports/file")
    public ResponseEntity<String> file(@RequestBody Map<String, Object> report) {
        return page(PAGES.file(report));
    }

    /** Returns a page that browsers do not store, because it is about persons. */
    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
