package io.github.icprules.drools.facts;

import io.github.icprules.model.Feature;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the mini-program offers, as a whole: its service content types (服务内容标识) and what it does. */
public final class Services implements Fact {

    /** What may take a licence for a value-added telecom business (增值电信业务经营许可). */
    private static final List<Feature> LICENSED = List.of(Feature.PAID_INFORMATION, Feature.MULTIPLE_MERCHANTS);

    private final Filing filing;
    private final MiniProgram given;

    Services(Filing filing, MiniProgram given) {
        this.filing = filing;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram";
    }

    /** {@return how many types are chosen, those chosen twice counted twice} */
    public int count() {
        return given.serviceContentTypes() == null
                ? 0
                : given.serviceContentTypes().size();
    }

    /** {@return whether no type is chosen} */
    public @Nullable Boolean noneChosen() {
        return given.serviceContentTypes() == null ? null : count() == 0;
    }

    /** {@return whether more types are chosen than can be} */
    public @Nullable Boolean tooMany() {
        return given.serviceContentTypes() == null
                ? null
                : count() > filing.parameters().serviceContentMost();
    }

    /** {@return whether they lie within the subject's business scope} */
    public @Nullable Boolean withinScope() {
        return given.servicesWithinScope();
    }

    /** {@return whether they match what the mini-program does} */
    public @Nullable Boolean matchContent() {
        return given.servicesMatchContent();
    }

    /** {@return whether users discuss in public} */
    public @Nullable Boolean forum() {
        return given.features() == null ? null : given.features().contains(Feature.FORUM);
    }

    /** {@return whether it does something that may take a licence} */
    public @Nullable Boolean licensed() {
        return given.features() == null ? null : !licensedFeatures().isEmpty();
    }

    /** {@return what it does that may take a licence, as one enumeration} */
    public Text licensedFeaturesNamed() {
        List<Feature> features = licensedFeatures();
        return language -> features.stream()
                .map(feature -> feature.in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : " and "));
    }

    private List<Feature> licensedFeatures() {
        return LICENSED.stream()
                .filter(feature -> given.features() != null && given.features().contains(feature))
                .toList();
    }
}
