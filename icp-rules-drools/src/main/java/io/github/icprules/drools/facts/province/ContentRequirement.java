package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.words.Keywords;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.approval.ProvincialWords;
import io.github.icprules.drools.facts.miniprogram.ChosenService;
import io.github.icprules.drools.facts.miniprogram.Services;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Feature;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A provincial requirement for names, remarks, words of a sector and content. */
@ForSheets
public final class ContentRequirement extends Requirement {

    private final Filing filing;
    private final MiniProgram service;
    private final ProvincialWords words;
    private final Lazy<@Nullable String> blogCategory = new Lazy<>(this::findBlogCategory);
    private final Lazy<@Nullable String> blogType = new Lazy<>(this::findBlogType);

    public ContentRequirement(Filing filing, ProvincialRequirement row) {
        super(filing, row);
        this.filing = filing;
        this.service = filing.request().miniProgram();
        this.words = new ProvincialWords(filing, row);
    }

    /** {@return the words that the province checks} */
    public ProvincialWords words() {
        return words;
    }

    /** {@return whether the subject is known to be a hospital} */
    public boolean isHospital() {
        SubjectCertificate certificate = filing.request().subject().certificate();
        return filing.request().subject().type() == SubjectType.MEDICAL_INSTITUTION
                || (certificate != null && certificate.type() == CertificateType.MEDICAL_INSTITUTION_LICENCE);
    }

    /** {@return whether the mini-program is known to be a game, according to its features or its categories} */
    public boolean isGame() {
        List<PreApprovalCategory> ticked = service.preApprovalCategories();
        return (service.features() != null && service.features().contains(Feature.GAME))
                || (ticked != null && ticked.contains(PreApprovalCategory.GAME));
    }

    /** {@return the trade features of the mini-program} */
    public Services services() {
        return new Services(filing, service);
    }

    /** {@return whether a category or a service content type of blogs is known to be chosen} */
    public boolean isBlogChosen() {
        return blogs() != null;
    }

    /** {@return the chosen category or service content type of blogs; {@code null} if there is none} */
    public @Nullable String blogs() {
        return blogCategory.get() != null ? blogCategory.get() : blogType.get();
    }

    /** {@return the path of the category or service content type of blogs} */
    public String pathOfBlogs() {
        return blogCategory.get() == null ? "miniProgram.serviceContentTypes" : "miniProgram.categories";
    }

    /** {@return whether the remark declares that the service belongs to a person and not to an enterprise} */
    public Answer remarkDeclares() {
        return Answer.of(
                service.remark(),
                "miniProgram.remark",
                remark -> filing.parameters().keywords("PROVINCE_DECLARATION").firstIn(remark) != null);
    }

    /**
     * {@return whether the remark has the required length}
     *
     * <p>A remark of a length that no province accepts is already another finding.
     */
    public Answer remarkLongEnough() {
        return Answer.of(
                service.remark(),
                "miniProgram.remark",
                remark -> !filing.parameters().remarkLength().includes(Texts.length(remark))
                        || Texts.length(remark) >= number());
    }

    /** {@return the number of characters of the remark} */
    @CountsAbsent
    public int remarkLength() {
        String remark = service.remark();
        return remark == null ? 0 : Texts.length(remark);
    }

    /** {@return whether the number of services on record reaches the number of the requirement} */
    public Answer manyServices() {
        return filingRecord().services(number());
    }

    private @Nullable String findBlogCategory() {
        return blogIn(service.categories());
    }

    private @Nullable String findBlogType() {
        return blogIn(serviceContents());
    }

    private @Nullable String blogIn(@Nullable List<String> names) {
        Keywords blogs = filing.parameters().keywords("PROVINCE_BLOG");
        return names == null
                ? null
                : names.stream()
                        .filter(name -> blogs.firstIn(name) != null)
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the known names of the chosen service content types. */
    private List<String> serviceContents() {
        List<Integer> types = service.serviceContentTypes();
        return types == null
                ? List.of()
                : types.stream()
                        .map(code -> new ChosenService(filing, 0, code, false).name())
                        .filter(Objects::nonNull)
                        .map(name -> name.in(Language.ZH))
                        .toList();
    }
}
