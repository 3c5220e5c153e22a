package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.text.NearestName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The manifest of a rule pack. */
final class PackManifest {

    private static final List<String> KEYS = List.of("id", "version", "title.zh", "title.en", "requires");

    /** As long as the first part of the name of an attribute can be. */
    private static final Pattern ID = Pattern.compile("(?=.{1,64}$)[a-z][a-z0-9]*+(?:-[a-z0-9]++){0,20}+");

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,49}");

    private static final String LIBRARY =
            Tables.properties("version.properties").getProperty("version");

    private final PropertiesText manifest;

    PackManifest(PropertiesText manifest) {
        this.manifest = manifest;
    }

    String value(String key) {
        return manifest.value(key);
    }

    boolean hasValidId() {
        return ID.matcher(value("id")).matches();
    }

    /** Checks the keys and the values, if the file is readable. */
    void check() {
        if (!manifest.source().isReadable()) {
            return;
        }
        Set<String> missing = new LinkedHashSet<>(KEYS);
        missing.removeIf(key -> !value(key).isEmpty());
        for (String key : manifest.keys()) {
            if (!KEYS.contains(key)) {
                manifest.refuseName(key, "one of " + String.join(", ", KEYS), key, KEYS);
                // A misspelt key is reported as one fault and not also as a missing key.
                NearestName.of(key, missing).ifPresent(missing::remove);
            }
        }
        missing.forEach(key ->
                manifest.refuse(key, "the key " + key, manifest.keys().contains(key) ? "nothing" : "no such key"));
        checkForm("id", ID, "at most 64 small letters and digits, joined by hyphens, such as acme");
        checkForm("version", VERSION, "a version such as 1.0.0");
        String requires = value("requires");
        if (!requires.isEmpty()) {
            VersionRange range = VersionRange.of(requires).orElse(null);
            if (range == null) {
                manifest.refuse("requires", VersionRange.EXPECTED, SourceText.quoted(requires));
            } else if (!range.includes(LIBRARY)) {
                manifest.refuse(
                        "requires",
                        "a range that includes this version of icp-rules, " + LIBRARY,
                        SourceText.quoted(requires));
            }
        }
    }

    private void checkForm(String key, Pattern form, String expected) {
        String value = value(key);
        if (!value.isEmpty() && !form.matcher(value).matches()) {
            manifest.refuse(key, expected, SourceText.quoted(value));
        }
    }
}
