package io.github.icprules.springboot4;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lets Jackson 3 refuse a JSON object with two properties of one name, if {@code icp-rules.refuse-duplicate-properties} is true. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@ConditionalOnClass(JsonMapper.class)
@ConditionalOnProperty("icp-rules.refuse-duplicate-properties")
public class StrictJsonAutoConfiguration {

    /** {@return the change of the JSON mapper} */
    @Bean
    JsonMapperBuilderCustomizer icpRulesStrictJson() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
