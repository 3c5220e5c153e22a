package io.github.icprules.boot3;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Uses Jackson to read the filing into a {@code FilingRequest} and to write the report. */
@RestController
public class BoundController {

    private final IcpRuleEngine engine;

    BoundController(IcpRuleEngine engine) {
        this.engine = engine;
    }

    /** {@return the report, in Chinese, on a filing that Jackson read} */
    @PostMapping("/bound")
    public Map<String, Object> check(@RequestBody FilingRequest filing) {
        return engine.evaluate(filing).asTree(Language.ZH);
    }
}
