package io.github.icprules.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
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
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.PackFailure;
import io.github.icprules.drools.PackFailureException;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.ReloadingIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.RulePackException;
import io.github.icprules.drools.data.Applicability;
import io.github.icprules.drools.data.ProvincialParameter;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.data.ProvincialRequirement;
import io.github.icprules.drools.data.ProvincialStatus;
import io.github.icprules.drools.data.ProvincialSubject;
import io.github.icprules.drools.data.ProvincialValue;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what docs/architecture.md says that never happens. */
class ArchitectureTest {

    private static final String LIBRARY = "io.github.icprules";
    private static final String ENGINE = LIBRARY + ".drools";
    private static final String FACTS = ENGINE + ".facts";
    private static final String COMPILED = ENGINE + ".compiled";

    /** What the build makes of the sheets. */
    private static final String SHEETS = ENGINE + ".rules";

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    /** The types of icp-rules-drools that others use. All other types of the module are internal. */
    private static final Set<String> PUBLIC_OF_ENGINE = Stream.of(
                    DroolsIcpRuleEngine.class,
                    DroolsIcpRuleEngine.Builder.class,
                    PackFailure.class,
                    PackFailureException.class,
                    ProvincialRequirements.class,
                    ReloadingIcpRuleEngine.class,
                    ReloadingIcpRuleEngine.Reload.class,
                    RulePack.class,
                    RulePackException.class,
                    RulePackException.Problem.class,
                    Applicability.class,
                    ProvincialStatus.class,
                    ProvincialSubject.class,
                    ProvincialRequirement.class,
                    ProvincialParameter.class,
                    ProvincialProfile.class,
                    ProvincialValue.class,
                    ProvincialValue.Reading.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
            .importPackages(LIBRARY);

    private static final JavaClasses OF_API = ALL.that(are("of the API", ArchitectureTest::isOfApi));
    private static final JavaClasses OF_ENGINE =
            ALL.that(are("of the engine", type -> isIn(type, ENGINE) && !isIn(type, SHEETS)));
    private static final JavaClasses OF_FACTS = ALL.that(are("facts", type -> isIn(type, FACTS)));
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
                                && !isPublicOnPurpose(topLevel(type))
                                && !isPublicOnPurpose(type)))
                .check(OF_EXAMPLES);
    }

    private static boolean isPublicOnPurpose(JavaClass type) {
        return isOfApi(type) ? !isIn(type, LIBRARY + ".internal") : PUBLIC_OF_ENGINE.contains(type.getName());
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
