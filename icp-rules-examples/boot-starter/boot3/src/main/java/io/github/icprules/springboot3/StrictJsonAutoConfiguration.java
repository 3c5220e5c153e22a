package io.github.icprules.springboot3;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** Lets Jackson 2 refuse a JSON object with two properties of one name, if {@code icp-rules.refuse-duplicate-properties} is true. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@ConditionalOnClass({ObjectMapper.class, Jackson2ObjectMapperBuilder.class})
@ConditionalOnProperty("icp-rules.refuse-duplicate-properties")
public class StrictJsonAutoConfiguration {

    /** {@return the change of the JSON mapper} */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer icpRulesStrictJson() {
        return builder -> builder.featuresToEnable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    }
}
