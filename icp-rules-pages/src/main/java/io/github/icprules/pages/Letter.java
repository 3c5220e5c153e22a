package io.github.icprules.pages;

import java.util.List;

/**
 * A letter to print and sign. Its own words are Chinese, because an authority reads them.
 *
 * @param title the title
 * @param paragraphs the paragraphs
 * @param signatures the lines for signatures, seals and the date
 * @param advice what to fill in and how to sign, which is not printed; in the language of the reader
 * @param sources the sources of the content
 */
record Letter(
        String title, List<String> paragraphs, List<String> signatures, List<String> advice, List<Source> sources) {

    /** Copies the lists. */
    Letter {
        paragraphs = List.copyOf(paragraphs);
        signatures = List.copyOf(signatures);
        advice = List.copyOf(advice);
        sources = List.copyOf(sources);
    }

    /** A public source of the content of a letter, or the place of its template. */
    enum Source {
        /** The content of a written authorisation: agent, matter, power, period, signature or seal. */
        CIVIL_CODE("《中华人民共和国民法典》第一百六十五条", "https://flk.npc.gov.cn/"),
        /** The letter of a principal who is not the legal representative; the letters as attachments. */
        API(
                "微信开放平台：申请小程序备案（applyIcpFiling）",
                "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_applyicpfiling"),
        /** The materials of a filing, and the part of the principals in the procedure. */
        GUIDE("微信小程序备案指引", "https://developers.weixin.qq.com/miniprogram/product/record/record_guidelines.html"),
        /** A statement that a sector is not concerned, which goes into the other attachments. */
        COMMUNITY(
                "微信开放社区：情况说明书上传到“其他附件”",
                "https://developers.weixin.qq.com/community/develop/doc/0000266eec4b982a6961db98962800"),
        /** The content of a statement in Hubei: the real content, what it does not concern, the responsibility, the seal. */
        TENCENT_HUBEI("腾讯云：湖北管局备案要求", "https://cloud.tencent.com/document/product/243/51714"),
        /** Templates of letters, by province. */
        UCLOUD("UCloud：情况说明承诺书模板", "https://github.com/UCloudDoc-Team/beian1/blob/master/problem/problem9.md"),
        /** The filing help of an access provider: who signs a letter, and which province wants its own. */
        HUAWEI(
                "华为云：备案知识库",
                "https://github.com/huaweicloud/huaweicloud-skills/tree/HEAD/skills/cdi/assist/huawei-cloud-icp-process-guidance/kb"),
        /** The filing help of an access provider: renaming and cancellation. */
        TENCENT("腾讯云：网站备案", "https://cloud.tencent.com/document/product/243");

        private final String title;
        private final String url;

        Source(String title, String url) {
            this.title = title;
            this.url = url;
        }

        /** {@return the title of the source} */
        String title() {
            return title;
        }

        /** {@return the address of the source} */
        String url() {
            return url;
        }
    }

    /**
     * A paper that is not printed from here.
     *
     * @param name the name of the paper
     * @param where who issues it, or where its template is
     * @param sources the sources; empty if the report itself states the requirement
     */
    record Elsewhere(String name, String where, List<Source> sources) {

        /** Copies the list. */
        Elsewhere {
            sources = List.copyOf(sources);
        }
    }
}
