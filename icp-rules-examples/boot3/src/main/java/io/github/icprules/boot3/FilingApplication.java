package io.github.icprules.boot3;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. The starter brings the engine, the answer to invalid filings, the health and the meters. */
@SpringBootApplication
public class FilingApplication {

    /** Runs until the process is ended. */
    public static void main(String[] arguments) {
        SpringApplication.run(FilingApplication.class, arguments);
    }
}
