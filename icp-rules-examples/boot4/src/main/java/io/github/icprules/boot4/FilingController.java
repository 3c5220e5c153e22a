package io.github.icprules.boot4;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Returns the report on a filing, or all problems of an invalid filing. */
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

    /** {@return the problems of an invalid filing, with the status 400} */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    public List<InvalidTreeException.Problem> refuse(InvalidTreeException invalid) {
        return invalid.problems();
    }
}
