package io.github.icprules.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Provides the version of the program without loading the rules. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream stream = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(stream);
            return new String[] {"icp-rules " + properties.getProperty("version")};
        }
    }
}
