package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.approval.Sector;
import io.github.icprules.drools.facts.approval.SectorTexts;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Feature;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The services of the mini-program as a whole: service content types (服务内容标识) and features. */
@ForSheets
public final class Services implements Fact {

    /** Features that may need a licence for value-added telecom services (增值电信业务经营许可). */
    private static final List<Feature> LICENSED = List.of(Feature.PAID_INFORMATION, Feature.MULTIPLE_MERCHANTS);

    /** Trade features, which individuals cannot file. */
    private static final List<Feature> COMMERCIAL =
            List.of(Feature.PAID_INFORMATION, Feature.SELLS_OWN_GOODS, Feature.MULTIPLE_MERCHANTS);

    /** Features with a licence that individuals cannot get. Features that are refused to individuals have other rules. */
    private static final List<Feature> UNITS_ONLY =
            List.of(Feature.NEWS_REPOSTING, Feature.GAME, Feature.LIVE_STREAMING, Feature.VIDEO, Feature.USER_CONTENT);

    /** Features of the platform's category for deep synthesis (深度合成). */
    private static final List<Feature> ARTIFICIAL_INTELLIGENCE = List.of(Feature.GENERATIVE_AI, Feature.AI_COMPANION);

    /** The words of each kind of service. */
    private static final String FOOD = "SERVICE_FOOD";

    private static final String CATERING = "SERVICE_CATERING";
    private static final String STAFFING = "SERVICE_STAFFING";
    private static final String PLATFORM = "SERVICE_PLATFORM";
    private static final String COMPANION = "SERVICE_COMPANION";

    /** The service content types of food and drink (餐饮): 点餐, 外卖, 其他. */
    private static final Set<Integer> CATERING_TYPES = Set.of(33, 34, 35);

    /** The service content types of shops: 点餐, 外卖, 零售批发, 自主售卖, 百货商场/购物中心. */
    private static final Set<Integer> SHOP_TYPES = Set.of(33, 34, 163, 164, 165);

    /** The service content type of recruitment (招聘). */
    private static final Set<Integer> STAFFING_TYPES = Set.of(2);

    /** The remark of an individual whose videos need no licence. */
    private static final String OWN_VIDEOS = "本小程序的视频均为本人制作，只作个人展示，不供他人上传和发布。";

    private static final Text NOTHING = Text.of("", "");

    private static final Text ALGORITHM_FILING = Text.of("算法备案", "the filing of the algorithm");

    private final Filing filing;
    private final MiniProgram given;

    public Services(Filing filing, MiniProgram given) {
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

    /** {@return the number of chosen types; a type that is chosen twice counts twice} */
    @CountsAbsent
    public int count() {
        return given.serviceContentTypes() == null
                ? 0
                : given.serviceContentTypes().size();
    }

    /** {@return whether no type is chosen} */
    public Answer noneChosen() {
        return Answer.of(
                given.serviceContentTypes(), "miniProgram.serviceContentTypes", serviceContentTypes -> count() == 0);
    }

    /** {@return whether more types are chosen than allowed} */
    public Answer tooMany() {
        return Answer.of(
                given.serviceContentTypes(),
                "miniProgram.serviceContentTypes",
                serviceContentTypes -> count() > filing.parameters().serviceContentMost());
    }

    /** {@return whether the chosen types are within the subject's business scope} */
    public Answer withinScope() {
        return Answer.of(given.servicesWithinScope(), "miniProgram.servicesWithinScope");
    }

    /** {@return whether the chosen types match the content of the mini-program} */
    public Answer matchContent() {
        return Answer.of(given.servicesMatchContent(), "miniProgram.servicesMatchContent");
    }

    /** {@return whether users can discuss in public} */
    public Answer forum() {
        return has(Feature.FORUM);
    }

    /** {@return whether the mini-program offers online diagnosis and treatment (互联网诊疗)} */
    public Answer diagnosis() {
        return has(Feature.ONLINE_DIAGNOSIS);
    }

    /**
     * {@return whether the subject has a practice licence of a medical institution (医疗机构执业许可证)}
     *
     * <p>The subject files with this licence, or has the licence as an approval for health care.
     */
    public Answer practiceLicenceHeld() {
        return isFilingWithPracticeLicence() ? Answer.YES : HeldApproval.held(filing, PreApprovalCategory.HEALTH_CARE);
    }

    /**
     * Returns whether the subject files with a practice licence. Without an entered certificate type, a medical institution is
     * assumed to do so, because it has no other certificate.
     */
    private boolean isFilingWithPracticeLicence() {
        SubjectCertificate certificate = filing.request().subject().certificate();
        CertificateType type = certificate == null ? null : certificate.type();
        return type == null
                ? filing.request().subject().type() == SubjectType.MEDICAL_INSTITUTION
                : type == CertificateType.MEDICAL_INSTITUTION_LICENCE;
    }

    /** {@return whether the mini-program sells goods or information, or lets others sell} */
    public Answer commercial() {
        return Answer.of(
                given.features(),
                "miniProgram.features",
                features -> !commercialFeatures().isEmpty());
    }

    /** {@return the trade features, as one enumeration} */
    public Text commercialFeaturesNamed() {
        return named(commercialFeatures());
    }

    /** {@return what an individual who wants to trade does first; only companies get a licence for telecom services} */
    public Text subjectForTrade() {
        return licensed().isYes()
                ? Text.of(
                        "先注册公司，用公司的名义备案（增值电信业务经营许可证只发给公司，个体工商户办不了）",
                        "register a company first and file in its name"
                                + " (only companies get a value-added telecom licence, not sole traders)")
                : Text.of("先办个体工商户执照，用店的名义备案", "register as a sole trader first and file in the name of the shop");
    }

    /** {@return for a sole trader, that a licence for telecom services needs a company; empty otherwise} */
    public Text companyNeeded() {
        return filing.request().subject().type() == SubjectType.SOLE_TRADER
                ? Text.of(
                        "许可证只发给公司，个体工商户办不了：要办的，先注册公司，用公司的名义备案。",
                        " Only companies get the licence, not sole traders: if it is needed, register a company first"
                                + " and file in its name.")
                : NOTHING;
    }

    /** {@return whether the mini-program has a feature with a licence that individuals cannot get} */
    public Answer unitsOnly() {
        return Answer.of(
                given.features(),
                "miniProgram.features",
                features -> !unitsOnlyFeatures().isEmpty());
    }

    /** {@return the kind of subject that can get the licences of the features: a unit for videos, a company for others} */
    public Text subjectForLicence() {
        return unitsOnlyFeatures().equals(List.of(Feature.VIDEO)) && !licensed().isYes()
                ? Text.of("单位", "unit")
                : Text.of("公司", "company");
    }

    /** {@return the advice for the remark if videos are the only feature with a licence; empty otherwise} */
    public Text videoAdvice() {
        if (!unitsOnlyFeatures().equals(List.of(Feature.VIDEO))) {
            return NOTHING;
        }
        String remark = given.remark();
        boolean full = remark != null
                && Texts.length(remark) + Texts.length(OWN_VIDEOS)
                        > filing.parameters().remarkLength().maximum();
        return Text.of(
                "视频均为本人制作、不供他人发布的，" + (full ? "把备注改写为" : "在备注中写明") + "：“" + OWN_VIDEOS + "”",
                " If the videos are the individual's own work and others publish nothing, "
                        + (full ? "replace the remark by" : "add to the remark") + ": “" + OWN_VIDEOS + "”");
    }

    /**
     * Returns the features with a licence that individuals cannot get. Videos need no licence if the remark declares that they
     * are the individual's own; the form has no other field for this declaration.
     */
    private List<Feature> unitsOnlyFeatures() {
        List<Feature> features = featuresAmong(UNITS_ONLY);
        if (features.contains(Feature.VIDEO)
                && given.remark() != null
                && given.remark().contains(OWN_VIDEOS)) {
            features.remove(Feature.VIDEO);
        }
        return features;
    }

    /** {@return the features with a licence that individuals cannot get, as one enumeration} */
    public Text unitsOnlyFeaturesNamed() {
        return named(unitsOnlyFeatures());
    }

    /**
     * {@return whether the mini-program offers a service of artificial intelligence}
     *
     * <p>Its category, one of its features, or its words are enough. A listed paper does not end the words: it explains why no
     * item of pre-approval is ticked, and a service of artificial intelligence has no such item.
     */
    public Answer artificialIntelligence() {
        return isSaid(COMPANION) || isDeepSynthesisTicked() || isSaid(Sector.DEEP_SYNTHESIS)
                ? Answer.YES
                : artificialIntelligenceListed();
    }

    /** {@return whether the mini-program has a feature of artificial intelligence} */
    public Answer artificialIntelligenceListed() {
        return Answer.of(
                given.features(),
                "miniProgram.features",
                features -> !featuresAmong(ARTIFICIAL_INTELLIGENCE).isEmpty());
    }

    /** {@return whether the mini-program offers the company of an artificial person, by its features or its words} */
    public Answer companion() {
        return isSaid(COMPANION) ? Answer.YES : has(Feature.AI_COMPANION);
    }

    /** {@return the features of artificial intelligence, as one enumeration} */
    public Text artificialIntelligenceNamed() {
        return named(featuresAmong(ARTIFICIAL_INTELLIGENCE));
    }

    /** {@return the category of services of artificial intelligence} */
    public PreApprovalCategory deepSynthesis() {
        return PreApprovalCategory.DEEP_SYNTHESIS;
    }

    /** {@return whether deep synthesis is known to be ticked} */
    public boolean isDeepSynthesisTicked() {
        return isTicked(PreApprovalCategory.DEEP_SYNTHESIS);
    }

    private boolean isTicked(PreApprovalCategory category) {
        return given.preApprovalCategories() != null
                && given.preApprovalCategories().contains(category);
    }

    /** {@return whether the subject is known to be an individual} */
    public boolean isOfIndividual() {
        return filing.byIndividual().isYes();
    }

    /**
     * {@return whether the mini-program is known to inform about drugs or devices, by its category or its words}
     *
     * <p>The category need not be ticked, because its approval is no longer granted.
     */
    public boolean isDrugInformation() {
        return isTicked(PreApprovalCategory.DRUG_DEVICE_INFO) || isSaid(Sector.DRUG) || isSaid(Sector.DEVICE);
    }

    /**
     * {@return whether the mini-program is a platform on which others sell drugs}
     *
     * <p>The platform's form has no item for the sale of drugs, so words of drugs are enough.
     */
    public Answer drugPlatform() {
        return isTicked(PreApprovalCategory.DRUG_SALE) || isSaid(Sector.DRUG) ? platform() : Answer.NO;
    }

    /**
     * {@return whether medical devices are sold in the mini-program}
     *
     * <p>The platform's form has no item for this sale, so words of devices are enough if the mini-program sells goods.
     */
    public Answer deviceSale() {
        if (isTicked(PreApprovalCategory.DEVICE_SALE)) {
            return Answer.YES;
        }
        return isSaid(Sector.DEVICE) ? sellsGoods().or(platform()) : Answer.NO;
    }

    /**
     * {@return whether the subject sells drugs in the mini-program}
     *
     * <p>The platform's form has no item for this sale, so words of drugs are enough if the mini-program sells own goods.
     */
    public Answer drugSale() {
        if (isTicked(PreApprovalCategory.DRUG_SALE)) {
            return Answer.YES;
        }
        return isSaid(Sector.DRUG) ? sellsGoods() : Answer.NO;
    }

    private Answer sellsGoods() {
        return has(Feature.SELLS_OWN_GOODS).or(isOfType(SHOP_TYPES));
    }

    /**
     * {@return whether the mini-program is known to show micro-dramas, by its category or its words}
     *
     * <p>The platform's form has no item for micro-dramas.
     */
    public boolean isMicrodrama() {
        return isTicked(PreApprovalCategory.MICRODRAMA) || isSaid(Sector.MICRODRAMA);
    }

    /** {@return whether the filing of an algorithm for deep synthesis is held, or its document is among the materials} */
    public Answer algorithmFiled() {
        return HeldApproval.held(filing, PreApprovalCategory.DEEP_SYNTHESIS);
    }

    /** {@return the document of the filing of an algorithm; a general name if the name is not known} */
    public Text algorithmDocument() {
        PreApprovalRegime regime = filing.law().regime(PreApprovalCategory.DEEP_SYNTHESIS);
        Text document = regime == null ? null : regime.document();
        return document == null ? ALGORITHM_FILING : document;
    }

    /** {@return whether the mini-program is about food or meals, by its words or its service content types} */
    public Answer food() {
        return isFoodSaid() ? Answer.YES : catering();
    }

    /** {@return whether the texts are known to speak of food other than meals; no service content type is of such food} */
    public boolean isFoodSaid() {
        return isSaid(FOOD);
    }

    /** {@return whether the mini-program is about meals, by its words or its service content types} */
    public Answer catering() {
        return about(CATERING, CATERING_TYPES);
    }

    /** {@return whether the mini-program is about staffing, by its words or its service content types} */
    public Answer staffing() {
        return about(STAFFING, STAFFING_TYPES);
    }

    private Answer about(String words, Set<Integer> types) {
        return isSaid(words) ? Answer.YES : isOfType(types);
    }

    private boolean isSaid(String words) {
        return SectorTexts.of(filing).wordOfService(words) != null;
    }

    private boolean isSaid(Sector sector) {
        return SectorTexts.of(filing).areOf(sector);
    }

    private Answer isOfType(Set<Integer> types) {
        return Answer.of(
                given.serviceContentTypes(),
                "miniProgram.serviceContentTypes",
                chosen -> !Collections.disjoint(chosen, types));
    }

    private Answer has(Feature feature) {
        return Answer.of(given.features(), "miniProgram.features", features -> features.contains(feature));
    }

    /** {@return whether several merchants offer goods or services in the mini-program, by its features or its words} */
    public Answer platform() {
        return isSaid(PLATFORM) ? Answer.YES : has(Feature.MULTIPLE_MERCHANTS);
    }

    /** {@return whether the mini-program sells the goods of its subject only, by its features or its service content types} */
    public Answer ownShop() {
        return sellsGoods().and(platform().not());
    }

    /** {@return whether the mini-program has a feature that may need a licence; words of a platform are enough} */
    public Answer licensed() {
        return isSaid(PLATFORM)
                ? Answer.YES
                : Answer.of(
                        given.features(),
                        "miniProgram.features",
                        features -> !licensedFeatures().isEmpty());
    }

    /** {@return the features that may need a licence, as one enumeration; a platform that only words speak of with its word} */
    public Text licensedFeaturesNamed() {
        List<Text> named = new ArrayList<>(licensedFeatures());
        String word = SectorTexts.of(filing).wordOfService(PLATFORM);
        if (word != null && !named.contains(Feature.MULTIPLE_MERCHANTS)) {
            named.add(Text.of(
                    "%s（文字提到“%s”）".formatted(Feature.MULTIPLE_MERCHANTS.in(Language.ZH), word),
                    "%s (the texts say “%s”)".formatted(Feature.MULTIPLE_MERCHANTS.in(Language.EN), word)));
        }
        return Texts.joined(named, "、", " and ");
    }

    private List<Feature> licensedFeatures() {
        return featuresAmong(LICENSED);
    }

    private List<Feature> commercialFeatures() {
        return featuresAmong(COMMERCIAL);
    }

    private List<Feature> featuresAmong(List<Feature> features) {
        List<Feature> among = new ArrayList<>();
        for (Feature feature : features) {
            if (given.features() != null && given.features().contains(feature)) {
                among.add(feature);
            }
        }
        return among;
    }

    private static Text named(List<Feature> features) {
        return Texts.joined(features, "、", " and ");
    }
}
