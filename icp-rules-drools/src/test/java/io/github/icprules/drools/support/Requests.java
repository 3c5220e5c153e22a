package io.github.icprules.drools.support;

import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Requests for a test to vary. All people and companies are invented; their numbers carry valid check digits. */
public final class Requests {

    /** The legal representative of the units here. */
    public static final Person REPRESENTATIVE =
            person("样例甲", "110101200001010010").build();

    /** Another person. */
    public static final Person ANOTHER_PERSON =
            person("样例乙", "11010120120101001X").build();

    private Requests() {}

    /** A unit's filing of this type in which only what every rule needs anyway is given. */
    public static FilingRequest.Builder filing(FilingType type) {
        return FilingRequest.builder(type)
                .subject(enterprise().build())
                .miniProgram(miniProgram().build());
    }

    /** An enterprise in Beijing whose legal representative is its principal. */
    public static Subject.Builder enterprise() {
        return Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                .region(Region.of(Province.BEIJING))
                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                        .number("91000000000000000K")
                        .build())
                .legalRepresentative(REPRESENTATIVE)
                .principal(REPRESENTATIVE);
    }

    /** An individual of Beijing who files in Beijing. */
    public static Subject.Builder individual() {
        return Subject.builder(SubjectType.INDIVIDUAL, "样例甲")
                .region(Region.of(Province.BEIJING))
                .principal(REPRESENTATIVE);
    }

    /** A mini-program that was never listed, needs no approval and is run by the legal representative. */
    public static MiniProgram.Builder miniProgram() {
        return MiniProgram.builder("示例记事本")
                .preApprovalCategories(PreApprovalCategory.NONE)
                .noPreApprovals()
                .listing(Listing.never())
                .principal(REPRESENTATIVE);
    }

    /** A person with a resident ID card. */
    public static Person.Builder person(String name, String idNumber) {
        return Person.builder(name).document(IdentityDocument.residentId(idNumber));
    }

    /** Materials of which nothing is known but that they are there. */
    public static List<SubmittedMaterial> atHand(Material... materials) {
        return Stream.of(materials).map(SubmittedMaterial::of).toList();
    }

    /** An enterprise in a province whose legal representative is its principal. */
    public static Subject.Builder enterpriseIn(Province province) {
        return enterprise().region(Region.of(province));
    }

    /** An individual who comes from Beijing and files in a province. */
    public static Subject.Builder individualIn(Province province) {
        return individual().region(Region.of(province));
    }

    /** The defects of the fixtures that have no parameter. */
    public static List<Defect> defects() {
        return Stream.of(Defects.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> {
                    try {
                        return (Defect) method.invoke(null);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(method.getName(), e);
                    }
                })
                .sorted(Comparator.comparing(Defect::toString))
                .toList();
    }
}
