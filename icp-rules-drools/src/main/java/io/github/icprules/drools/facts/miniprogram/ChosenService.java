package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.data.ServiceContents;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ListedCode;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import org.jspecify.annotations.Nullable;

/** A service content type that the applicant has chosen (服务内容标识). */
@ForSheets
public final class ChosenService implements Fact {

    private final Filing filing;
    private final int index;
    private final int code;
    private final ServiceContents.@Nullable Type type;
    private final @Nullable ListedCode listed;
    private final boolean listGiven;
    private final boolean repeated;

    public ChosenService(Filing filing, int index, int code, boolean repeated) {
        this.filing = filing;
        this.index = index;
        this.code = code;
        this.repeated = repeated;
        this.type = filing.knowledge().serviceContents().of(code);
        this.listGiven = filing.codeTables().serviceContentTypes() != null;
        this.listed = CodeTables.find(filing.codeTables().serviceContentTypes(), code);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram.serviceContentTypes[" + index + ']';
    }

    /** {@return its code} */
    public int code() {
        return code;
    }

    /** {@return its code as an answer repeats it: one as long as the number of a person could be one} */
    public String codeShown() {
        return PersonalData.maskNumbersIn(Integer.toString(code));
    }

    /** {@return the name of the type; {@code null} if it is not known} */
    public @Nullable Text name() {
        if (listed != null && listed.name() != null && !Texts.isBlank(listed.name())) {
            return Text.of(
                    listed.name(), type == null ? listed.name() : type.name().in(Language.EN));
        }
        return type == null ? null : type.name();
    }

    private Text codeText() {
        return Text.of(codeShown(), codeShown());
    }

    /**
     * {@return the code with the name of the service; the code alone if the name is unknown, because an item of a list may
     * have none}
     */
    public Text shown() {
        Text name = name();
        return name == null ? codeText() : Texts.withAddition(codeText(), name);
    }

    /** {@return whether it is in the platform's own list, or, where that is not given, among the types known of} */
    public boolean isKnown() {
        return listGiven ? listed != null : type != null;
    }

    /** {@return whether the platform's own list is given and does not have it} */
    public boolean isUnlisted() {
        return listGiven && listed == null;
    }

    /** {@return whether it is known to be of the first level, which only groups others} */
    public boolean isFirstLevel() {
        if (listGiven) {
            return listed != null && listed.parent() != null && listed.parent() == 0;
        }
        return type != null && type.isFirstLevel();
    }

    /** {@return whether the platform is known to advise individuals against it} */
    public boolean isAdvisedAgainst() {
        return type != null && type.advisedAgainst();
    }

    /** {@return whether it stands in the list a second time, and this is not the first} */
    public boolean isRepeated() {
        return repeated;
    }
}
