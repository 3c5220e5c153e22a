package io.github.icprules.wxjava;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import me.chanjar.weixin.common.util.json.WxGsonBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Converts between the beans of WxJava, JSON and the trees that icp-rules reads.
 *
 * <p>A bean is always converted to the JSON that WxJava would send. So the rules check exactly the data that are sent, and this class
 * does not depend on the getters of the beans, which differ between releases: {@code Applets} has a {@code basInfo} up to 4.7.3.B and
 * a {@code baseInfo} from 4.8.2 on, which are both {@code base_info} in JSON.
 */
final class SdkJson {

    /** Reads a whole number as a {@code long}. By default, Gson reads every number as a {@code double}. */
    private static final Gson TREES = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private SdkJson() {}

    /**
     * {@return the JSON that WxJava sends for a bean}
     *
     * <p>The JSON contains no {@code null} values, but it contains empty objects.
     */
    static String text(Object bean) {
        return WxGsonBuilder.create().toJson(bean);
    }

    /** {@return the JSON of a bean as maps, lists, strings, numbers and booleans} */
    static @Nullable Object tree(Object bean) {
        return parse(text(bean));
    }

    /**
     * {@return a text in JSON as maps, lists, strings, numbers and booleans}
     *
     * @throws IllegalArgumentException if the text is not JSON; the message contains no part of the text
     */
    static @Nullable Object parse(String json) {
        try {
            return TREES.fromJson(json, Object.class);
        } catch (JsonParseException e) {
            // The exception has no cause, because messages of Gson quote the text, which contains personal data.
            throw new IllegalArgumentException("expected JSON");
        }
    }

    /**
     * {@return the bean that a text in JSON describes}
     *
     * <p>A member that the bean does not know is lost without an error.
     */
    static <T> T bean(String json, Class<T> type) {
        return WxGsonBuilder.create().fromJson(json, type);
    }
}
