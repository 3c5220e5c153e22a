package io.github.icprules.drools.facts;

import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.text.Text;
import org.jspecify.annotations.Nullable;

/** Something wrong with the body of a filing as such. It stands where the API has it, not where the request does. */
public final class PayloadFault implements Fact {

    private final Filing filing;
    private final io.github.icprules.model.PayloadFault given;

    PayloadFault(Filing filing, io.github.icprules.model.PayloadFault given) {
        this.filing = filing;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return given.path();
    }

    @Override
    public @Nullable String apiField(String member) {
        return isOfBody() ? null : given.field();
    }

    /** {@return what is wrong} */
    public PayloadFaultKind kind() {
        return given.kind();
    }

    /** {@return what to call the place: the last name in its path} */
    public Text name() {
        return Text.of("“" + lastName() + "”", '"' + lastName() + '"');
    }

    /** {@return what to call the place where a sentence begins with it; it may be the whole body} */
    public Text place() {
        return isOfBody()
                ? Text.of("请求体", "The body")
                : Text.of("字段“" + lastName() + "”", "The field \"" + lastName() + '"');
    }

    /** {@return what would be right} */
    public Text expected() {
        return said(given.expected());
    }

    /** {@return what is there instead} */
    public Text found() {
        return said(given.found());
    }

    /** {@return which name was probably meant, or how long the name is where that is not repeated; it may be nothing} */
    public Text meant() {
        String name = given.expected();
        if (name != null) {
            return Text.of("，可能是“" + name + "”之误", ", maybe \"" + name + "\" was meant");
        }
        String length = given.found();
        return length == null
                ? Text.of("", "")
                : Text.of(
                        "（名称 " + length + " 个字符，与接口的字段都不相近，不在此重复）",
                        " (a name of " + length + " characters, near to none of the API's and not repeated here)");
    }

    private String lastName() {
        return given.path().substring(given.path().lastIndexOf('.') + 1);
    }

    private boolean isOfBody() {
        return given.path().equals(io.github.icprules.model.PayloadFault.BODY);
    }

    /** Words that need no translation, and have been masked where they had to be. */
    private static Text said(@Nullable String words) {
        return words == null ? Text.of("其他", "something else") : Text.of(words, words);
    }
}
