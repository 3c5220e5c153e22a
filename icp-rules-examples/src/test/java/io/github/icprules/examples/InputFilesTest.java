package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every option that names a file is known to the check that no command overwrites what it reads. */
class InputFilesTest {

    /** The labels of values that are not the names of files. */
    private static final Set<String> NO_FILES = Set.of("YYYY-MM-DD", "N", "PROVINCE", "PROVINCE,…", "NAME", "TEXT");

    /** Members of Java that open or change files. */
    private static final Pattern WRITING = Pattern.compile(
            "Files\\.(new(OutputStream|BufferedWriter)|write|move|copy|create)|StandardOpenOption\\.(WRITE|CREATE|APPEND)"
                    + "|(FileOutputStream|FileWriter|PrintWriter|RandomAccessFile)\\.<init>\\(java\\.(io\\.File|lang\\.String)[,)]");

    private static final String REFUSED = ": is the file that is read; expected another";

    @TempDir
    private Path folder;

    /** The ways in which an output can be an input. */
    private enum Way {
        SAME,
        RELATIVE,
        SYMBOLIC_LINK,
        HARD_LINK,
        SYMBOLIC_LINK_TO_THE_FOLDER,
        BELOW_A_FOLDER,
        NEW_FILE_IN_A_FOLDER,
        FILE_BEHIND_A_LINK_IN_A_FOLDER,
        NEW_FILE_IN_A_FOLDER_BEHIND_A_LINK,
        PART_OF_THE_OUTPUT
    }

    /**
     * A command that reads a file and writes a file.
     *
     * @param line the command line; {@code @in} is the file of one option, {@code @out} the file of another one
     */
    record Pair(String line) {}

    private static Stream<CommandSpec> commands() {
        return Runner.commandLine().getSubcommands().values().stream().map(picocli.CommandLine::getCommandSpec);
    }

    private static boolean isOf(ArgSpec argument, Class<?> type) {
        return argument.type() == type
                || Arrays.asList(argument.auxiliaryTypes()).contains(type);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : "";
    }

    @Test
    void the_type_of_each_option_says_whether_it_names_a_file() {
        List<String> unknown = commands()
                .flatMap(command -> command.args().stream()
                        .filter(argument -> argument.arity().max() > 0)
                        .filter(argument -> !isOf(argument, InputFile.class) && !isOf(argument, OutputFile.class))
                        .filter(argument -> !NO_FILES.contains(argument.paramLabel()))
                        // A choice between constants, such as zh|en.
                        .filter(argument -> !argument.paramLabel().matches("[a-z]+(\\|[a-z]+)+"))
                        .map(argument -> command.name() + ' ' + name(argument) + ' ' + argument.paramLabel()))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void only_one_class_opens_files_for_writing() {
        Set<String> writers = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Runner.class.getPackageName() + ".runner")) {
            boolean writes = type.getAccessesFromSelf().stream()
                    .anyMatch(access ->
                            WRITING.matcher(access.getTarget().getFullName()).find());
            if (writes) {
                writers.add(type.getSimpleName());
            }
        }
        assertThat(writers).containsExactly("Target");
    }

    /** Returns a line for each option that names an input and each option of the same command that names an output. */
    static Stream<Pair> pairs() {
        return commands()
                .flatMap(command -> command.args().stream()
                        .filter(argument -> isOf(argument, InputFile.class))
                        .flatMap(input -> command.args().stream()
                                .filter(argument -> isOf(argument, OutputFile.class))
                                .map(output -> new Pair(command.name()
                                        + operands(command, input)
                                        + option(input, "@in")
                                        + option(output, "@out")))));
    }

    /** All ways, or in the ordinary build every fourth; the pairs share the ways. */
    private static List<Way> ways(Pair pair) {
        int share = Boolean.getBoolean("icprules.thorough") ? 1 : 4;
        List<Way> all = List.of(Way.values());
        return IntStream.range(0, all.size())
                .filter(i -> Math.floorMod(i + pair.line().hashCode(), share) == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static String operands(CommandSpec command, ArgSpec input) {
        StringBuilder operands = new StringBuilder();
        for (PositionalParamSpec operand : command.positionalParameters()) {
            if (operand == input) {
                operands.append(" @in");
            } else if (operand.arity().min() > 0) {
                operands.append(" @filing");
            }
        }
        return operands.toString();
    }

    private static String option(ArgSpec argument, String file) {
        return argument.isOption() ? ' ' + name(argument) + ' ' + file : "";
    }

    @Test
    void all_commands_that_read_a_file_are_tried() {
        assertThat(pairs().map(pair -> pair.line().split(" ", -1)[0]).distinct())
                .containsExactlyInAnyOrder(
                        "check", "batch", "wechat", "body", "diff", "next", "repair", "explain", "rules");
        assertThat(pairs()).hasSizeGreaterThan(30).contains(new Pair("body @in --context-out @out"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void no_option_names_an_output_that_another_option_reads(Pair pair) throws IOException {
        for (Way way : ways(pair)) {
            Path here = Files.createDirectory(folder.resolve(way.name()));
            Files.writeString(here.resolve("filing"), "{\"filingType\": \"NEW_FIRST\"}\n");
            Files.createDirectories(here.resolve("pack").resolve("rules"));
            Files.writeString(here.resolve("pack").resolve("pack.properties"), "id=acme\n");
            Files.writeString(here.resolve("pack").resolve("rules").resolve("a.drl"), "package a\n");
            Files.writeString(here.resolve("file"), "rule,effect,reason\n");
            Files.writeString(here.resolve("outside"), "outside\n");
            Files.createSymbolicLink(here.resolve("pack").resolve("link"), here.resolve("outside"));
            Files.createDirectories(here.resolve("elsewhere").resolve("below"));
            Files.createSymbolicLink(here.resolve("pack").resolve("data"), Path.of("..", "elsewhere"));
            String input =
                    way == Way.PART_OF_THE_OUTPUT ? "@file.part" : way.name().contains("A_FOLDER") ? "@pack" : "@file";
            Files.copy(here.resolve("file"), here.resolve("file.part"));
            String output = switch (way) {
                case SAME -> "@file";
                case RELATIVE -> "@pack/../file";
                case SYMBOLIC_LINK -> {
                    Files.createSymbolicLink(here.resolve("symbolic"), Path.of("file"));
                    yield "@symbolic";
                }
                case HARD_LINK -> {
                    Files.createLink(here.resolve("hard"), here.resolve("file"));
                    yield "@hard";
                }
                case SYMBOLIC_LINK_TO_THE_FOLDER -> {
                    Files.createSymbolicLink(here.resolve("folder"), here);
                    yield "@folder/file";
                }
                case BELOW_A_FOLDER -> "@pack/rules/a.drl";
                case NEW_FILE_IN_A_FOLDER -> "@pack/rules/b.drl";
                case FILE_BEHIND_A_LINK_IN_A_FOLDER -> "@outside";
                case NEW_FILE_IN_A_FOLDER_BEHIND_A_LINK -> "@elsewhere/below/new";
                case PART_OF_THE_OUTPUT -> "@file";
            };
            Map<Path, String> before = contents(here);
            CommandLine.runAsIsInEnglish(pair.line()
                            .replace("@in", input)
                            .replace("@out", output)
                            .replace("@", here.toString() + '/'))
                    .assertRefused(REFUSED);
            assertThat(contents(here)).as("%s", way).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void an_output_that_cannot_be_compared_with_an_input_is_refused(Pair pair) throws IOException {
        Files.writeString(folder.resolve("filing"), "{\"filingType\": \"NEW_FIRST\"}\n");
        Files.createDirectory(folder.resolve("pack"));
        Files.createSymbolicLink(folder.resolve("pack").resolve("circle"), Path.of("..", "pack"));
        CommandLine.runAsIsInEnglish(pair.line()
                        .replace("@in", "@pack")
                        .replace("@out", "@new")
                        .replace("@", folder.toString() + '/'))
                .assertRefused(
                        "cannot be compared with the output (its links form a circle); expected a readable file or folder");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void every_file_of_a_large_folder_is_compared() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        Path out = Files.writeString(folder.resolve("out"), "out\n");
        for (int i = 0; i <= 10_000; i++) {
            Files.createFile(pack.resolve("file" + i));
        }
        Path below = Files.createDirectories(pack.resolve("a").resolve("b"));
        Files.createLink(below.resolve("hard"), out);
        CommandLine.runAsIsInEnglish("rules", "--pack", pack, "--out", out).assertRefused(REFUSED);
        assertThat(out).hasContent("out");
    }

    @Test
    void links_in_a_circle_are_no_output() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("one"), Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), Path.of("one"));
        CommandLine.runAsIsInEnglish("rules", "--out", link)
                .assertRefused("cannot be written (its links form a circle)");
        assertThat(link).isSymbolicLink();
    }

    private static Map<Path, String> contents(Path folder) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
