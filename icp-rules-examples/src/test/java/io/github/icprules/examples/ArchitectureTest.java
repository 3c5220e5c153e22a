package io.github.icprules.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what docs/architecture.md says that never happens. */
class ArchitectureTest {

    private static final String LIBRARY = "io.github.icprules";
    private static final String ENGINE = LIBRARY + ".drools";
    private static final String FACTS = ENGINE + ".facts";
    private static final String COMPILED = ENGINE + ".compiled";
    private static final String PAGES = LIBRARY + ".pages";

    /** What the build makes of the sheets. */
    private static final String SHEETS = ENGINE + ".rules";

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    /** The public types outside the root package of the engine, whose public types are for others. */
    private static final Set<String> PUBLIC_OF_PROVINCES = Set.of(
            "Applicability",
            "ProvincialParameter",
            "ProvincialProfile",
            "ProvincialRequirement",
            "ProvincialStatus",
            "ProvincialSubject",
            "ProvincialValue");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
            .importPackages(LIBRARY);

    private static final JavaClasses OF_API = ALL.that(are("of the API", ArchitectureTest::isOfApi));
    private static final JavaClasses OF_ENGINE =
            ALL.that(are("of the engine", type -> isIn(type, ENGINE) && !isIn(type, SHEETS)));
    private static final JavaClasses OF_FACTS = ALL.that(are("facts", type -> isIn(type, FACTS)));
    private static final JavaClasses OF_PAGES = ALL.that(are("pages", type -> isIn(type, PAGES)));
    private static final JavaClasses OF_EXAMPLES = ALL.that(are("examples", type -> isIn(type, LIBRARY + ".examples")));

    /**
     * A package of the API, the engine or the runner uses only packages in the rows below its own row, and no package of its own
     * row.
     */
    @ParameterizedTest
    @CsvSource({
        "Packages of the API, io.github.icprules",
        "Packages of the engine, io.github.icprules.drools",
        "Packages of the command line, io.github.icprules.examples.runner",
    })
    void packages_are_in_the_order_of_the_page(String section, String root) throws IOException {
        Map<String, Integer> rows = rows(section, root);
        JavaClasses module = ALL.that(are(
                "of the section",
                type -> isIn(type, root) && !isIn(type, SHEETS) && (!root.equals(LIBRARY) || isOfApi(type))));
        assertThat(module.stream().map(JavaClass::getPackageName)).isNotEmpty().isSubsetOf(rows.keySet());
        Set<String> outOfOrder = new TreeSet<>();
        for (JavaClass type : module) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String own = type.getPackageName();
                String other =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (!own.equals(other) && rows.getOrDefault(other, Integer.MAX_VALUE) <= rows.getOrDefault(own, 0)) {
                    outOfOrder.add(own + " uses " + other);
                }
            }
        }
        assertThat(outOfOrder).isEmpty();
    }

    /** Reads the rows of a table of docs/architecture.md: the number of the row by the name of the package. */
    private static Map<String, Integer> rows(String section, String root) throws IOException {
        String page = Files.readString(Path.of("../docs/architecture.md"));
        int start = page.indexOf("## " + section);
        String table = page.substring(start, page.indexOf("\n## ", start));
        Map<String, Integer> rows = new HashMap<>();
        int row = 0;
        for (String line :
                table.lines().filter(each -> each.startsWith("|")).skip(2).toList()) {
            row++;
            String names = line.split("\\|", -1)[1].strip();
            for (String name : names.split(", ", -1)) {
                rows.put(name.equals("the root") ? root : root + '.' + name.replace("`", ""), row);
            }
        }
        return rows;
    }

    /** Classes that all use each other can be understood only together. */
    @Test
    void no_circle_has_more_than_three_classes() {
        Map<String, Set<String>> uses = new HashMap<>();
        for (JavaClasses module : List.of(OF_API, OF_ENGINE, OF_PAGES, OF_EXAMPLES)) {
            for (JavaClass type : module) {
                Set<String> used = uses.computeIfAbsent(topLevel(type).getName(), name -> new HashSet<>());
                type.getDirectDependenciesFromSelf()
                        .forEach(dependency ->
                                used.add(topLevel(dependency.getTargetClass()).getName()));
            }
        }
        Map<String, Set<String>> reached = new HashMap<>();
        uses.keySet().forEach(name -> reached.put(name, reachedFrom(name, uses)));
        assertThat(reached)
                .hasSizeGreaterThan(400)
                .allSatisfy((name, others) -> assertThat(others.stream()
                                .filter(other ->
                                        reached.getOrDefault(other, Set.of()).contains(name)))
                        .as("circle of %s", name)
                        .hasSizeLessThanOrEqualTo(3));
    }

    /** A package of tests can be read without the packages that use it. */
    @ParameterizedTest
    @ValueSource(strings = {"icp-rules-api", "icp-rules-drools", "icp-rules-examples"})
    void packages_of_tests_have_no_circle(String module) {
        JavaClasses tests = new ClassFileImporter().importPath(Path.of("..", module, "target/test-classes"));
        assertThat(tests).hasSizeGreaterThan(20);
        slices().assignedFrom(by("package", JavaClass::getPackageName))
                .should()
                .beFreeOfCycles()
                .check(tests);
    }

    private static Set<String> reachedFrom(String name, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(uses.getOrDefault(name, Set.of()));
        while (!next.isEmpty()) {
            String one = next.pop();
            if (reached.add(one)) {
                next.addAll(uses.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }

    /**
     * Another engine can have other rules. In Java, the id of a rule is a text of its own; in a resource, the id can be any word.
     */
    @Test
    void the_api_names_no_rule() throws IOException {
        List<String> ids =
                IcpRuleEngine.load().rules().stream().map(RuleDescription::id).toList();
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../icp-rules-api/src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                boolean isJava = file.toString().endsWith(".java");
                String code = isJava ? text.replaceAll("(?s)/\\*.*?\\*/", "") : text;
                ids.stream()
                        .filter(id -> isJava ? code.contains('"' + id + '"') : isWordOf(code, id))
                        .forEach(id -> named.add(file + " " + id));
            }
        }
        assertThat(ids).hasSizeGreaterThan(400);
        assertThat(named).isEmpty();
    }

    /** Returns whether a text has an id that is no part of a longer id or path. */
    private static boolean isWordOf(String text, String id) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w-]|\\.\\w)")
                .matcher(text)
                .find();
    }

    /** A fact and the filing whose fact it is know each other, and nothing else does. */
    @Test
    void facts_have_no_cycles() {
        assertThat(OF_FACTS).hasSizeGreaterThan(40);
        slices().assignedFrom(by("fact", type -> {
                    String name = topLevel(type).getName();
                    return name.equals(Fact.class.getName()) ? Filing.class.getName() : name;
                }))
                .should()
                .beFreeOfCycles()
                .check(OF_FACTS);
    }

    @Test
    void a_filing_knows_no_fact() {
        noClasses()
                .that()
                .haveFullyQualifiedName(Filing.class.getName())
                .should()
                .dependOnClassesThat(are(
                        "other facts",
                        type -> type.isAssignableTo(Fact.class)
                                && !type.isEquivalentTo(Fact.class)
                                && !type.isEquivalentTo(Filing.class)))
                .check(OF_FACTS);
    }

    @Test
    void the_api_needs_the_java_platform_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat(are(
                        "of the API, Java or annotations",
                        type -> isOfPlatform(type.getBaseComponentType()) || isOfApi(type.getBaseComponentType())))
                .check(OF_API);
    }

    @Test
    void one_package_knows_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage(COMPILED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DROOLS)
                .check(OF_ENGINE);
    }

    @Test
    void nothing_internal_is_in_a_public_signature() {
        List<String> leaks = Stream.concat(OF_API.stream(), OF_ENGINE.stream())
                .filter(type -> isPublicOnPurpose(type) && type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMembers().stream())
                .filter(ArchitectureTest::isVisible)
                .flatMap(member -> typesOf(member)
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> isIn(type, LIBRARY) && !isPublicOnPurpose(type))
                        .map(type -> member.getFullName() + " shows " + type.getName()))
                .toList();
        assertThat(leaks).isEmpty();
    }

    @Test
    void examples_use_public_types_alone() {
        assertThat(OF_EXAMPLES).hasSizeGreaterThan(20);
        noClasses()
                .should()
                .dependOnClassesThat(are(
                        "internal",
                        type -> isIn(type, LIBRARY)
                                && !isIn(type, LIBRARY + ".examples")
                                && !isPublicPage(topLevel(type))
                                && !isPublicOnPurpose(topLevel(type))
                                && !isPublicOnPurpose(type)))
                .check(OF_EXAMPLES);
    }

    @Test
    void pages_need_the_public_types_of_the_api_and_templates_alone() {
        assertThat(OF_PAGES).hasSizeGreaterThan(15);
        classes()
                .should()
                .onlyDependOnClassesThat(are(
                        "of the API, Java, annotations or jte",
                        type -> isOfPlatform(type.getBaseComponentType())
                                || isIn(type.getBaseComponentType(), PAGES)
                                || isIn(type.getBaseComponentType(), "gg.jte")
                                || (isOfApi(type.getBaseComponentType())
                                        && isPublicOnPurpose(type.getBaseComponentType()))))
                .check(OF_PAGES);
    }

    @Test
    void the_fact_api_is_what_has_the_mark() {
        assertThat(OF_ENGINE.stream()
                        .filter(type -> type.isAnnotatedWith(ForSheets.class))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(
                        FactApi.types().stream().map(Class::getName).toList());
    }

    @Test
    void an_override_of_a_method_that_is_not_for_sheets_is_not_for_sheets() {
        assertThat(OF_FACTS.stream()
                        .filter(type -> type.isAssignableTo(Fact.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                List.of("answer", "apiField", "placesUndecided").contains(method.getName())))
                .hasSizeGreaterThan(5)
                .allMatch(method -> method.isAnnotatedWith(NotForSheets.class));
    }

    /** So all that a bundled sheet can do, the sheet of a rule pack can do. */
    @Test
    void bundled_sheets_use_the_fact_api_alone() {
        JavaClasses sheets = ALL.that(are("of sheets", type -> isIn(type, SHEETS)));
        assertThat(sheets).hasSizeGreaterThan(100);
        List<String> others = sheets.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> isIn(access.getTargetOwner(), LIBRARY) && !isIn(access.getTargetOwner(), SHEETS))
                .filter(access -> access.getTarget() instanceof FieldAccessTarget
                        ? !FactApi.hasType(access.getTargetOwner().getName())
                        : !FactApi.hasMethod(access.getTargetOwner().getName(), access.getName()))
                .map(access -> access.getTarget().getFullName())
                .distinct()
                .toList();
        assertThat(others).isEmpty();
    }

    private static boolean isPublicOnPurpose(JavaClass type) {
        if (isOfApi(type)) {
            return !isIn(type, LIBRARY + ".internal");
        }
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && (type.getPackageName().equals(ENGINE)
                        || (type.getPackageName().equals(ENGINE + ".data.provinces")
                                && PUBLIC_OF_PROVINCES.contains(topLevel(type).getSimpleName())));
    }

    private static boolean isPublicPage(JavaClass type) {
        return isIn(type, PAGES) && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isOfApi(JavaClass type) {
        String location = IcpRuleEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return isIn(type, LIBRARY)
                && type.getSource()
                        .filter(source -> source.getUri().toString().contains(location))
                        .isPresent();
    }

    private static boolean isOfPlatform(JavaClass type) {
        return type.isPrimitive()
                || Stream.of("java", "javax.crypto", "org.jspecify").anyMatch(name -> isIn(type, name));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        return member instanceof JavaCodeUnit code
                ? Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType()))
                : Stream.of(((JavaField) member).getRawType());
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
    }

    private static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + '.');
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static SliceAssignment by(String description, Function<JavaClass, String> slice) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(slice.apply(type));
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }
}
