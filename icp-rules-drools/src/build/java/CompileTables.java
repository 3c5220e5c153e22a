import io.github.icprules.drools.engine.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the bundled tables and rules in the binary form that a start reads. The texts are checked on the way, so an error in a
 * table fails the build.
 */
public final class CompileTables {

    private CompileTables() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder of the package of the engine
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> file : RuleBook.compile().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
