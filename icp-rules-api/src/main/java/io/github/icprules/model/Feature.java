package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** A feature of a mini-program that a regulation mentions. */
public enum Feature implements Term {
    /** 有偿信息服务: users pay for information or content. */
    PAID_INFORMATION("有偿信息服务", "paid information services"),
    /** 自营商品销售: sale of own goods. */
    SELLS_OWN_GOODS("自营商品销售", "sale of own goods"),
    /** 多商户平台: platform for several merchants. */
    MULTIPLE_MERCHANTS("多商户平台", "platform for several merchants"),
    /** 论坛社区: users post and discuss in public. */
    FORUM("论坛社区", "forum"),
    /** 用户生成内容: user-generated content. */
    USER_CONTENT("用户生成内容", "user-generated content"),
    /** 直播: live streaming. */
    LIVE_STREAMING("直播", "live streaming"),
    /** 视频播放: video playback. */
    VIDEO("视频播放", "video playback"),
    /** 游戏: game. */
    GAME("游戏", "game"),
    /** 新闻转载: reposting of news. */
    NEWS_REPOSTING("新闻转载", "reposting of news"),
    /** 互联网诊疗: online diagnosis. */
    ONLINE_DIAGNOSIS("互联网诊疗", "online diagnosis"),
    /** 人工智能生成: texts, pictures, sound or video made or changed by artificial intelligence, such as answers and face swaps. */
    GENERATIVE_AI("人工智能生成", "generative AI"),
    /** 人工智能陪伴: conversation with an artificial person that offers company. */
    AI_COMPANION("人工智能陪伴", "AI companion");

    private final Label label;

    Feature(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
