package io.github.icprules.desk;

import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.springboot.IcpRulesProperties;
import io.github.icprules.text.Language;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the desk. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DeskApplication {

    /** {@return the provincial requirements that the engine uses and the desk shows} */
    @Bean
    ProvincialRequirements provinces(IcpRulesProperties properties) {
        return ProvincialRequirements.bundled().withProfile(properties.provinces());
    }

    /** Starts the service, which runs until the process stops. */
    public static void main(String[] arguments) {
        CommandLine line = CommandLine.of(arguments);
        if (line.message() == null) {
            SpringApplication.run(DeskApplication.class, line.properties().toArray(String[]::new));
        } else {
            String message = line.message().in(Language.of(Locale.getDefault()));
            if (line.isHelp()) {
                System.out.println(message);
            } else {
                System.err.println(message);
                System.exit(2);
            }
        }
    }
}
