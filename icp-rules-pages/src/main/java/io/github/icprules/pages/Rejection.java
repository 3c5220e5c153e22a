package io.github.icprules.pages;

import io.github.icprules.report.Party;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredRemark;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformRemark;
import java.util.List;

/** The rejection of a filing in words for the merchant, in one language and without harmful characters. */
final class Rejection {

    private final AnsweredReport answered;
    private final Language language;

    Rejection(AnsweredReport answered, Language language) {
        this.answered = answered;
        this.language = language;
    }

    /**
     * An objection.
     *
     * @param words the words of the platform
     * @param place the name of the entry or the paper; empty if the platform names none
     * @param suggestion the next step; empty if there is none
     */
    record Objection(String words, String place, String suggestion) {}

    /** {@return the rejection in a few words} */
    String headline() {
        return Harmless.of(answered.headline(false).in(language));
    }

    /** {@return the objections that the merchant settles} */
    List<Objection> ofMerchant() {
        return answered.remarks().stream()
                .filter(remark -> remark.who() == Party.MERCHANT)
                .map(this::objection)
                .toList();
    }

    /** {@return the number of the objections that others settle, in a sentence; empty if there are none} */
    String ofOthers() {
        int others = answered.remarks().size() - ofMerchant().size();
        if (others == 0) {
            return "";
        }
        return language == Language.ZH ? "由服务商修改 " + others + " 处。" : "The service provider settles: " + others + ".";
    }

    /** Returns an objection. Only a review names the entry in words; the other places are fields of the API. */
    private Objection objection(AnsweredRemark answer) {
        PlatformRemark remark = answer.remark();
        Text suggestion = answer.suggestion();
        String place = remark.source() == PlatformRemark.Source.REVIEW ? remark.place() : null;
        return new Objection(
                Harmless.of(remark.message().in(language)),
                place == null ? "" : Harmless.of(place),
                suggestion == null ? "" : Harmless.of(suggestion.in(language)));
    }
}
