package io.github.icprules.spark;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;

/** Reports why a job cannot start or continue. The message is for the operator, and contains no content of a filing. */
public final class JobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    JobRefusedException(Text reason) {
        super(reason.in(Language.EN));
        this.chinese = reason.in(Language.ZH);
    }

    JobRefusedException(Text reason, Throwable cause) {
        super(reason.in(Language.EN), cause);
        this.chinese = reason.in(Language.ZH);
    }

    /** {@return the reason in a language; the message of the exception is in English} */
    public String reason(Language language) {
        return language == Language.ZH ? chinese : String.valueOf(getMessage());
    }
}
