package io.github.icprules.wxjava;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import me.chanjar.weixin.common.util.json.WxGsonBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Between WxJava's beans, JSON and the trees that icp-rules reads.
 *
 * <p>Beans always go by way of the JSON that WxJava would send. So what is checked is what is sent, and nothing here depends
 * on the beans' getters, which differ between releases: {@code Applets} has a {@code basInfo} up to 4.7.3.B and a {@code
 * baseInfo} from 4.8.2 on, both of them {@code base_info} in JSON.
 */
final class SdkJson {

    /** Keeps whole numbers whole: as Gson comes, it makes each a {@code double}. */
    private static final Gson TREES = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private SdkJson() {}

    /**
     * {@return the text that WxJava sends for a bean}
     *
     * <p>Like WxJava, it omits {@code null} values and keeps empty objects.
     */
    static String text(Object bean) {
        return WxGsonBuilder.create().toJson(bean);
    }

    /** {@return what the text of a bean says, as maps, lists, strings, numbers and booleans} */
    static @Nullable Object tree(Object bean) {
        return parse(text(bean));
    }

    /**
     * {@return what a text says, in the same way}
     *
     * @throws IllegalArgumentException if it is no JSON; the message repeats nothing of it
     */
    static @Nullable Object parse(String json) {
        try {
            return TREES.fromJson(json, Object.class);
        } catch (JsonParseException e) {
            // Without its cause: Gson's messages quote the text, and the text has people in it.
            throw new IllegalArgumentException("expected JSON");
        }
    }

    /**
     * {@return the bean that a text describes}
     *
     * <p>A member that the bean does not know is lost silently.
     */
    static <T> T bean(String json, Class<T> type) {
        return WxGsonBuilder.create().fromJson(json, type);
    }
}
