package io.github.icprules.boot3;

import io.github.icprules.IcpRuleEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@SpringBootApplication
public class FilingApplication {

    /** Runs until the process is ended. */
    public static void main(String[] arguments) {
        SpringApplication.run(FilingApplication.class, arguments);
    }

    /** {@return the engine of the service, which all HTTP requests share} */
    @Bean
    IcpRuleEngine engine() {
        return IcpRuleEngine.load();
    }
}
