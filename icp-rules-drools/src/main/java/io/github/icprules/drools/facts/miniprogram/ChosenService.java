package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.data.codes.ServiceContents;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.Settled;
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

    /** {@return the code of the type} */
    public int code() {
        return code;
    }

    /** {@return the code for use in a report; a code that has the length of a personal number is masked} */
    public String codeShown() {
        return PersonalData.maskNumbersIn(Integer.toString(code));
    }

    /** {@return the name of the type; {@code null} if the name is not known} */
    public @Nullable Text name() {
        if (listed != null && listed.name() != null && !Texts.isBlank(listed.name())) {
            String name = PersonalData.maskNumbersIn(listed.name());
            return Text.of(name, type == null ? name : type.name().in(Language.EN));
        }
        return type == null ? null : type.name();
    }

    private Text codeText() {
        String shown = codeShown();
        return Text.of(shown, shown);
    }

    /**
     * {@return the code with the name of the service; only the code if the name is unknown}
     *
     * <p>An item of a list may have no name.
     */
    public Text shown() {
        Text name = name();
        return name == null ? codeText() : Texts.withAddition(codeText(), name);
    }

    /**
     * {@return whether the type is in the platform's own list; if the request does not contain the list, whether the library
     * knows the type}
     */
    @CountsAbsent
    public boolean isKnown() {
        return listGiven ? listed != null : type != null;
    }

    /** {@return whether the request contains the platform's own list, and the type is not in the list} */
    public boolean isUnlisted() {
        return listGiven && listed == null;
    }

    /** {@return whether the type is known to be of the first level, which only groups other types} */
    @CountsAbsent
    public boolean isFirstLevel() {
        if (listGiven) {
            return listed != null && listed.parent() != null && listed.parent() == 0;
        }
        return type != null && type.isFirstLevel();
    }

    /** {@return whether the platform is known to advise individuals against the type} */
    @Settled
    public boolean isAdvisedAgainst() {
        return type != null && type.advisedAgainst();
    }

    /** {@return whether the list contains the type several times, and this entry is not the first} */
    @Settled
    public boolean isRepeated() {
        return repeated;
    }
}
