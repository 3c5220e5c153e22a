package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import org.junit.jupiter.api.Test;

class PageDetailsTest {

    private static final FilingRequest REQUEST = Filings.enterprise()
            .with("subject.name", " 样例家政有限公司 ")
            .with("miniProgram.name", "样例家政")
            .with("subject.principal.name", "样例厨")
            .request();

    @Test
    void the_names_are_those_of_the_filing() {
        PageDetails details = PageDetails.of(REQUEST);
        assertThat(details.subject()).isEqualTo("样例家政有限公司");
        assertThat(details.miniProgram()).isEqualTo("样例家政");
        assertThat(details.subjectPrincipal()).isEqualTo(new PageDetails.Human("样例厨", CertificateType.RESIDENT_ID));
        assertThat(details.provider()).isNull();
    }

    @Test
    void an_absent_or_blank_name_is_no_name() {
        FilingRequest request = Filings.enterprise()
                .with("subject.name", " ")
                .without("miniProgram.principal")
                .request();
        PageDetails details = PageDetails.of(request);
        assertThat(details.subject()).isNull();
        assertThat(details.miniProgramPrincipal()).isNull();
    }

    @Test
    void a_copy_has_another_part_and_keeps_the_others() {
        PageDetails.Human clerk = new PageDetails.Human("样例店", null);
        PageDetails details = PageDetails.of(REQUEST)
                .withAdministrator(clerk)
                .withCertificate(CertificateType.LAW_FIRM_LICENCE)
                .withClosing("谢谢");
        assertThat(details.administrator()).isEqualTo(clerk);
        assertThat(details.certificate()).isEqualTo(CertificateType.LAW_FIRM_LICENCE);
        assertThat(details.closing()).isEqualTo("谢谢");
        assertThat(details.subject()).isEqualTo("样例家政有限公司");
        assertThat(details.withPersons(null, null, null).administrator()).isEqualTo(clerk);
    }

    @Test
    void a_text_for_a_log_has_no_names() {
        PageDetails details =
                PageDetails.of(REQUEST).withProvider("样例服务商", "138 0000 0000").withClosing("谢谢");
        assertThat(details.toString() + details.subjectPrincipal())
                .isEqualTo("PageDetails[provider=***, subject=***, miniProgram=***, persons=***]Human[***]");
        assertThat(PageDetails.NONE)
                .hasToString("PageDetails[provider=none, subject=none, miniProgram=none, persons=none]");
    }
}
