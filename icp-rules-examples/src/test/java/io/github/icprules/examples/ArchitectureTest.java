package io.github.icprules.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
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
import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what docs/architecture.md says that never happens. */
class ArchitectureTest {

    private static final String LIBRARY = "io.github.icprules";
    private static final String ENGINE = LIBRARY + ".drools";
    private static final String FACTS = ENGINE + ".facts";
    private static final String COMPILED = ENGINE + ".compiled";
    private static final String PAGES = LIBRARY + ".pages";
    private static final String RUNNER = LIBRARY + ".examples.runner";

    /** What the build makes of the sheets. */
    private static final String SHEETS = ENGINE + ".rules";

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    /** The public types outside the root package of the engine, whose public types are for others. */
    private static final Set<String> PUBLIC_OF_DATA = Set.of(
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

    @Test
    void packages_have_no_cycles() {
        for (JavaClasses module : List.of(OF_API, OF_ENGINE)) {
            assertThat(module).hasSizeGreaterThan(100);
            slices().assignedFrom(by("package", JavaClass::getPackageName))
                    .should()
                    .beFreeOfCycles()
                    .check(module);
        }
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

    /** The packages of the commands know {@code options}, {@code io} and the root; they do not know each other. */
    @Test
    void packages_of_the_runner_are_in_order() {
        List<String> order = List.of(RUNNER, RUNNER + ".io", RUNNER + ".options");
        JavaClasses runner = ALL.that(are("of the runner", type -> isIn(type, RUNNER)));
        assertThat(runner.stream().map(JavaClass::getPackageName).distinct()).hasSize(8);
        for (JavaClass type : runner) {
            int place = order.indexOf(type.getPackageName());
            assertThat(type.getDirectDependenciesFromSelf())
                    .extracting(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .filteredOn(name -> name.startsWith(LIBRARY + ".examples") && !name.equals(type.getPackageName()))
                    .as("packages that %s uses", type.getName())
                    .isSubsetOf(place < 0 ? order : order.subList(0, place));
        }
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
                        || (type.getPackageName().equals(ENGINE + ".data")
                                && PUBLIC_OF_DATA.contains(topLevel(type).getSimpleName())));
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
