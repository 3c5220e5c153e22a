package io.github.icprules.drools.compiled;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the JVM's error about a class that is not on the class path into a message that names the artifact. */
public final class MissingJar {

    private static final String SESSION = "Rules in a session of Drools need the artifacts org.drools:drools-core and"
            + " org.drools:drools-mvel, and one of them is not on the class path.";

    /** The messages by the prefix of the class names. A longer prefix is before a shorter prefix. */
    private static final Map<String, String> MESSAGES = new LinkedHashMap<>();

    static {
        MESSAGES.put("org/drools/model/", bundled("drools-canonical-model"));
        MESSAGES.put("org/drools/modelcompiler/", bundled("drools-model-compiler"));
        MESSAGES.put("org/drools/util/", bundled("drools-util"));
        MESSAGES.put("org/drools/", SESSION);
        MESSAGES.put("org/kie/", SESSION);
    }

    private MissingJar() {}

    /**
     * Returns the result of work that may need classes of Drools.
     *
     * @throws IllegalStateException if an artifact is not on the class path; the message names the artifact
     */
    public static <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (NoClassDefFoundError e) {
            String message = message(e.getMessage());
            if (message == null) {
                throw e;
            }
            throw new IllegalStateException(message + "\nMaybe a pom excludes it, see docs/class-path.md.", e);
        }
    }

    private static String bundled(String artifact) {
        return "The bundled rules need the artifact org.drools:" + artifact + ", which is not on the class path.";
    }

    private static @Nullable String message(@Nullable String className) {
        return className == null
                ? null
                : MESSAGES.entrySet().stream()
                        .filter(entry -> className.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
