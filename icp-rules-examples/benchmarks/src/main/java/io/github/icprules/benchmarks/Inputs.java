package io.github.icprules.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON inputs of a service: requests, and bodies of WeChat's API with their contexts. All people and companies are invented. */
public enum Inputs {
    /** The request {@link Filings#ENTERPRISE_CLEAN}. */
    ENTERPRISE_CLEAN(Filings.ENTERPRISE_CLEAN),
    /** The request {@link Filings#ENTERPRISE_DEFECTS}. */
    ENTERPRISE_DEFECTS(Filings.ENTERPRISE_DEFECTS),
    /** The request {@link Filings#INDIVIDUAL}. */
    INDIVIDUAL(Filings.INDIVIDUAL),
    /** The request {@link Filings#NEWS_WITH_APPROVAL}. */
    NEWS_WITH_APPROVAL(Filings.NEWS_WITH_APPROVAL),
    /** The request {@link Filings#CANCELLATION}. */
    CANCELLATION(Filings.CANCELLATION),
    /** A body of an individual. */
    BODY_INDIVIDUAL("a body of WeChat's API, an individual", "individual"),
    /** A body of an enterprise whose principals are not its legal representative. */
    BODY_ENTERPRISE("a body of WeChat's API, authorised principals", "enterprise-authorised"),
    /** A body of an enterprise with many violations. */
    BODY_DEFECTS("a body of WeChat's API, much wrong", "many-defects");

    private final String label;
    private final byte[] json;
    private final byte @Nullable [] context;

    Inputs(Filings filing) {
        this.label = filing.toString();
        this.json = toJson(filing.request().asTree());
        this.context = null;
    }

    Inputs(String label, String body) {
        this.label = label;
        this.json = resource(body + ".json");
        this.context = resource(body + ".context.json");
    }

    /** Returns whether the input is a body of WeChat's API. */
    boolean isBody() {
        return context != null;
    }

    /** {@return the trees that Jackson reads from the JSON} */
    Trees read() {
        try {
            return new Trees(
                    Trees.JSON.readValue(json, Map.class),
                    context == null ? null : Trees.JSON.readValue(context, Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a tree as JSON} */
    static byte[] toJson(Map<String, Object> tree) {
        try {
            return Trees.JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream resource = Objects.requireNonNull(Inputs.class.getResourceAsStream(name), name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return label;
    }

    /**
     * The trees of an input.
     *
     * @param root a request, or a body of WeChat's API
     * @param context the context of a body; {@code null} for a request
     */
    record Trees(Map<?, ?> root, @Nullable Map<?, ?> context) {

        private static final ObjectMapper JSON = JsonMapper.builder().build();

        FilingRequest request() {
            return context == null ? FilingRequest.fromTree(root) : WeChatFiling.read(root, context);
        }
    }
}
