package io.github.icprules.drools.corpus;

import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.List;

/** Filings that make the rules on what provinces ask of content and changes speak; as {@link ProvinceCorpus} does for the others. */
public final class ProvinceServiceCorpus {

    public static final List<Corpus.Entry> ENTRIES = List.of(
            entry(
                    "a unit of Beijing has finance in its scope",
                    scope(Province.BEIJING, "理财咨询"),
                    "province-content.finance-not-ticked"),
            entry(
                    "a unit of Hubei has finance in its scope",
                    scope(Province.HUBEI, "理财咨询"),
                    "province-content.pre-approval-not-ticked"),
            entry(
                    "a unit of Tibet has religion in its scope",
                    scope(Province.TIBET, "宗教用品"),
                    "province-content.religion-not-ticked"),
            entry(
                    "a mini-program of Sichuan calls itself training",
                    unit(Province.SICHUAN).miniProgram(named("示例培训")),
                    "province-content.name-calls-for-approval"),
            entry(
                    "a mini-program of Tianjin calls itself a platform",
                    unit(Province.TIANJIN).miniProgram(named("示例平台")),
                    "province-content.name-words-unsettled"),
            entry(
                    "a unit of Guangdong has finance in its scope",
                    scope(Province.GUANGDONG, "理财咨询"),
                    "province-content.finance-refused",
                    "province-content.finance-commitment",
                    "province-content.words-unsettled"),
            entry(
                    "a unit of Beijing has education in name and scope",
                    scope(Province.BEIJING, "教育咨询").miniProgram(named("示例教育")),
                    "province-content.education-commitment"),
            entry(
                    "a unit of Hubei trades online",
                    scope(Province.HUBEI, "网上销售"),
                    "province-content.e-commerce-statement"),
            entry(
                    "a unit of Shanghai has exhibitions in its scope",
                    scope(Province.SHANGHAI, "展览服务"),
                    "province-content.statement-in-place-of-approval"),
            entry(
                    "a unit of Sichuan is an insurance agent",
                    scope(Province.SICHUAN, "保险代理"),
                    "province-content.insurance-licence"),
            entry(
                    "a hospital of Guangdong files",
                    of(
                            FilingType.NEW_FIRST,
                            enterpriseIn(Province.GUANGDONG)
                                    .type(SubjectType.MEDICAL_INSTITUTION)
                                    .remark("")),
                    "province-content.medical-licence-unquoted"),
            entry(
                    "a company of Guangdong offers a game",
                    unit(Province.GUANGDONG)
                            .miniProgram(miniProgram().features(Feature.GAME).build()),
                    "province-content.game-filed-first"),
            entry(
                    "a mini-program of Tianjin calls itself a platform",
                    unit(Province.TIANJIN).miniProgram(named("示例平台")),
                    "province-content.name-word-refused"),
            entry(
                    "a mini-program of Tianjin calls itself online",
                    unit(Province.TIANJIN).miniProgram(named("示例在线")),
                    "province-content.name-word-unapproved"),
            entry(
                    "an individual of Guangdong writes of a village and sells",
                    individual(Province.GUANGDONG)
                            .miniProgram(miniProgram()
                                    .name("样例村记事")
                                    .categories("社交/博客")
                                    .features(Feature.SELLS_OWN_GOODS)
                                    .build()),
                    "province-content.name-of-village",
                    "province-content.trade-on-blog",
                    "province-content.advertising-by-individual"),
            entry(
                    "an individual of Guangdong files",
                    individual(Province.GUANGDONG),
                    "province-content.name-of-region"),
            entry(
                    "an individual of Tianjin sells",
                    individual(Province.TIANJIN)
                            .miniProgram(miniProgram()
                                    .features(Feature.SELLS_OWN_GOODS)
                                    .build()),
                    "province-content.trade-by-individual"),
            entry(
                    "an individual of Jiangxi chooses blogs",
                    individual(Province.JIANGXI)
                            .miniProgram(miniProgram().categories("社交/博客").build()),
                    "province-content.blog-by-individual"),
            entry(
                    "an individual of Inner Mongolia writes a short remark",
                    individual(Province.INNER_MONGOLIA)
                            .miniProgram(miniProgram()
                                    .remark("记录每天读的书和笔记，供自己查阅，不向他人开放")
                                    .build()),
                    "province-content.remark-without-declaration",
                    "province-content.remark-short"),
            entry(
                    "a unit of Shanghai has thirty services",
                    having(30, Province.SHANGHAI),
                    "province-content.construction-proposal",
                    "province-content.many-services-unsettled"),
            entry(
                    "a unit of Ningxia has five services",
                    having(5, Province.NINGXIA),
                    "province-content.statement-on-services"),
            entry(
                    "a public institution of Jiangxi files",
                    of(FilingType.NEW_FIRST, enterpriseIn(Province.JIANGXI).type(SubjectType.PUBLIC_INSTITUTION)),
                    "province-content.institution-approval",
                    "province-content.institution-approval-unsettled"),
            entry(
                    "an individual of Inner Mongolia founds a company",
                    passing(Province.INNER_MONGOLIA),
                    "province-change.individual-to-unit"),
            entry(
                    "an individual of Guangdong founds a company",
                    passing(Province.GUANGDONG),
                    "province-change.subject-change-unsettled"),
            entry(
                    "an individual's filing passes to a company of somebody else in Gansu",
                    of(FilingType.CHANGE_SUBJECT, enterpriseIn(Province.GANSU).legalRepresentative(SOMEBODY_ELSE))
                            .change(Change.builder(ChangedItem.SUBJECT_TYPE)
                                    .previousSubjectType(SubjectType.INDIVIDUAL)
                                    .previousCertificateNumber("110101200001010010")
                                    .build()),
                    "province-change.individual-to-another-s-company"),
            entry(
                    "a unit of Hunan has a new principal",
                    of(FilingType.CHANGE_SUBJECT, enterpriseIn(Province.HUNAN))
                            .change(Change.builder(ChangedItem.SUBJECT_PRINCIPAL)
                                    .build()),
                    "province-change.principal-without-full-change",
                    "province-change.new-letters"),
            entry(
                    "a unit of Qinghai changes its remark",
                    of(FilingType.CHANGE_SERVICE, enterpriseIn(Province.QINGHAI))
                            .change(Change.builder(ChangedItem.REMARK).build()),
                    "province-change.change-not-full"),
            entry(
                    "a shell subject of Hunan is cancelled",
                    shell(Province.HUNAN),
                    "province-change.shell-subject-application",
                    "province-change.shell-subject-unsettled"),
            entry(
                    "a shell subject of Shanghai is cancelled",
                    shell(Province.SHANGHAI),
                    "province-change.shell-subject-online"),
            entry(
                    "a delegate is on record in Hubei",
                    of(FilingType.NEW_SERVICE, enterpriseIn(Province.HUBEI).principal(SOMEBODY_ELSE))
                            .platform(PlatformState.builder()
                                    .reusesSubjectData(true)
                                    .build()),
                    "province-change.filed-principal-first",
                    "province-change.filed-data-conformity"));

    private ProvinceServiceCorpus() {}

    private static Corpus.Entry entry(String what, FilingRequest.Builder request, String... ruleIds) {
        return new Corpus.Entry(what, on -> request, LocalDate.MIN, LocalDate.MAX, List.of(ruleIds));
    }

    private static FilingRequest.Builder of(FilingType type, Subject.Builder subject) {
        return filing(type).subject(subject.build()).noMaterials();
    }

    private static FilingRequest.Builder unit(Province province) {
        return of(FilingType.NEW_FIRST, enterpriseIn(province));
    }

    private static FilingRequest.Builder scope(Province province, String scope) {
        return of(FilingType.NEW_FIRST, enterpriseIn(province).businessScope(scope));
    }

    private static FilingRequest.Builder individual(Province province) {
        return of(FilingType.NEW_FIRST, individualIn(province));
    }

    private static FilingRequest.Builder having(int services, Province province) {
        return of(
                FilingType.NEW_SERVICE,
                enterpriseIn(province)
                        .history(FilingHistory.builder().serviceCount(services).build()));
    }

    private static FilingRequest.Builder passing(Province province) {
        return of(FilingType.CHANGE_SUBJECT, enterpriseIn(province))
                .change(Change.builder(ChangedItem.SUBJECT_TYPE)
                        .previousSubjectType(SubjectType.INDIVIDUAL)
                        .build());
    }

    private static FilingRequest.Builder shell(Province province) {
        return of(
                FilingType.CANCEL_SUBJECT,
                enterpriseIn(province)
                        .history(FilingHistory.builder().shellSubject(true).build()));
    }

    private static MiniProgram named(String name) {
        return miniProgram().name(name).build();
    }
}
