package io.github.icprules.boot3;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads a body of WeChat's API with its context. */
@RestController
public class BodyController {

    private final IcpRuleEngine engine;

    BodyController(IcpRuleEngine engine) {
        this.engine = engine;
    }

    /** {@return the report, in Chinese, on a body with its context} */
    @PostMapping("/bodies")
    public Map<String, Object> check(@RequestBody Map<String, Object> submission) {
        return engine.evaluate(WeChatFiling.read(submission.get("wechat"), submission.get("context")))
                .asTree(Language.ZH);
    }
}
