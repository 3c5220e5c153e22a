package io.github.icprules.boot4;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Returns the report on a filing. The starter answers an invalid filing with all its problems. */
@RestController
public class FilingController {

    private final IcpRuleEngine engine;

    FilingController(IcpRuleEngine engine) {
        this.engine = engine;
    }

    /** {@return the report on a filing, in Chinese} */
    @PostMapping("/filings")
    public Map<String, Object> check(@RequestBody Object filing) {
        return engine.evaluate(FilingRequest.fromTree(filing)).asTree(Language.ZH);
    }
}
