package io.github.icprules.boot4;

import io.github.icprules.IcpRuleEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@SpringBootApplication
public class FilingApplication {

    /** Starts the service, which runs until the process stops. */
    public static void main(String[] arguments) {
        SpringApplication.run(FilingApplication.class, arguments);
    }

    /** {@return the engine of the service, which all HTTP requests share} */
    @Bean
    IcpRuleEngine engine() {
        return IcpRuleEngine.load();
    }
}
