package io.github.icprules.drools.facts.assembly;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.approval.SectorSign;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.drools.facts.material.Picture;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.drools.facts.miniprogram.ChosenService;
import io.github.icprules.drools.facts.miniprogram.FaceVerification;
import io.github.icprules.drools.facts.miniprogram.MiniProgram;
import io.github.icprules.drools.facts.miniprogram.MiniProgramName;
import io.github.icprules.drools.facts.miniprogram.MiniProgramProfile;
import io.github.icprules.drools.facts.miniprogram.Services;
import io.github.icprules.drools.facts.person.Principal;
import io.github.icprules.drools.facts.platform.PayloadFault;
import io.github.icprules.drools.facts.platform.Platform;
import io.github.icprules.drools.facts.province.UnsettledRequirement;
import io.github.icprules.drools.facts.reading.ReadText;
import io.github.icprules.drools.facts.record.CancellationOrder;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.facts.record.EarlierFiling;
import io.github.icprules.drools.facts.record.FilingRecord;
import io.github.icprules.drools.facts.request.ExceededLimit;
import io.github.icprules.drools.facts.request.RequestBounds;
import io.github.icprules.drools.facts.request.RequiredInput;
import io.github.icprules.drools.facts.subject.Certificate;
import io.github.icprules.drools.facts.subject.RegionNames;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.format.CreditCode;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The facts of a filing. They are made part by part, so that a failure in one part does not affect the other parts. */
public final class Facts {

    private static final List<Part> PARTS = List.of(
            new Part(Facts::addLimits, List.of(ExceededLimit.class)),
            new Part(Facts::addFiling, List.of(Filing.class, Subject.class, MiniProgram.class)),
            new Part(Facts::addCertificate, List.of(Certificate.class)),
            new Part(Facts::addPrincipals, List.of(Principal.class)),
            new Part(Facts::addDescription, List.of(MiniProgramName.class, MiniProgramProfile.class, Services.class)),
            new Part(Facts::addChosenServices, List.of(ChosenService.class)),
            new Part(Facts::addFilingRecord, List.of(FilingRecord.class, EarlierFiling.class)),
            new Part(Facts::addStates, List.of(ChangeOrder.class, CancellationOrder.class, Platform.class)),
            new Part(Facts::addCategories, List.of(TickedCategory.class, HeldApproval.class)),
            new Part(Facts::addRequirements, Requirements.KINDS),
            new Part(Facts::addSectorSigns, List.of(SectorSign.class)),
            new Part(Facts::addFaceVerification, List.of(FaceVerification.class)),
            new Part(Facts::addMaterials, List.of(SubmittedMaterial.class, Picture.class, ReadText.class)),
            new Part(Facts::addPayloadFaults, List.of(PayloadFault.class)),
            new Part(Facts::addRequiredInputs, List.of(RequiredInput.class)));

    /** The types whose facts are the items of a list of the request, with the path of the list. */
    private static final Map<Class<? extends Fact>, String> LISTS = Map.of(
            SubmittedMaterial.class, "materials",
            HeldApproval.class, "miniProgram.preApprovals",
            TickedCategory.class, "miniProgram.preApprovalCategories");

    private final Filing filing;
    private final List<RequestBounds.Excess> excesses;
    private final List<CoveredInput> covered = new ArrayList<>();

    private Facts(Filing filing, List<RequestBounds.Excess> excesses) {
        this.filing = filing;
        this.excesses = excesses;
    }

    /**
     * Returns the facts of the part of a request within the limits. Each part over a limit becomes a fact of its own.
     *
     * @param on the evaluation date
     */
    public static Facts of(FilingRequest request, LocalDate on, Knowledge knowledge) {
        RequestBounds bounds = new RequestBounds(knowledge.limits());
        FilingRequest within = RegionNames.coded(withSoleTrader(bounds.within(request)));
        return new Facts(new Filing(within, on, knowledge), bounds.excesses());
    }

    /** Returns the request with the type that the credit code shows. */
    private static FilingRequest withSoleTrader(FilingRequest request) {
        io.github.icprules.model.Subject subject = request.subject();
        SubjectType type = subject.certificate() == null
                ? subject.type()
                : CreditCode.typeOf(subject.type(), subject.certificate().number());
        return type == subject.type() ? request : request.withSubject(subject.withType(type));
    }

    /** {@return the filing of these facts} */
    public Filing filing() {
        return filing;
    }

    /** {@return the types of all facts} */
    public static List<Class<? extends Fact>> kinds() {
        return PARTS.stream()
                .<Class<? extends Fact>>flatMap(part -> part.kinds().stream())
                .toList();
    }

    /**
     * {@return the types of which an absent list leaves open whether the filing has a fact, with the path of the list}
     *
     * <p>If the list is empty, the filing has no such fact.
     */
    public static Map<Class<? extends Fact>, String> lists() {
        return LISTS;
    }

    /** {@return every fact of the filing} */
    public List<Fact> all() {
        return all((kind, problem) -> {
            throw new IllegalStateException("No facts of the kind %s.".formatted(kind.getSimpleName()), problem);
        });
    }

    /**
     * {@return every fact of the filing, except facts that could not be made}
     *
     * @param broken takes each type whose facts could not be made because of a fault of the program, and the error
     */
    public List<Fact> all(BiConsumer<Class<? extends Fact>, Throwable> broken) {
        List<Fact> facts = new ArrayList<>();
        for (Part part : PARTS) {
            try {
                part.laying().accept(this, facts);
            } catch (RuntimeException | StackOverflowError problem) {
                part.kinds().forEach(kind -> broken.accept(kind, problem));
            }
        }
        return facts;
    }

    private void addLimits(List<Fact> facts) {
        excesses.forEach(excess -> facts.add(excess.in(filing)));
    }

    private void addFiling(List<Fact> facts) {
        facts.add(filing);
        facts.add(Subject.of(filing));
        facts.add(MiniProgram.of(filing));
    }

    private void addCertificate(List<Fact> facts) {
        io.github.icprules.model.SubjectCertificate certificate =
                filing.request().subject().certificate();
        if (certificate != null) {
            facts.add(new Certificate(filing, certificate));
        }
    }

    private void addPrincipals(List<Fact> facts) {
        FilingRequest request = filing.request();
        if (request.subject().principal() != null) {
            facts.add(new Principal(
                    filing, Principal.Role.SUBJECT, request.subject().principal()));
        }
        if (request.miniProgram().principal() != null) {
            facts.add(new Principal(
                    filing, Principal.Role.MINI_PROGRAM, request.miniProgram().principal()));
        }
    }

    private void addDescription(List<Fact> facts) {
        FilingRequest request = filing.request();
        facts.add(new MiniProgramName(filing, request.miniProgram()));
        facts.add(new MiniProgramProfile(filing, request.miniProgram()));
        facts.add(new Services(filing, request.miniProgram()));
    }

    private void addChosenServices(List<Fact> facts) {
        List<Integer> services = filing.request().miniProgram().serviceContentTypes();
        if (services == null || services.isEmpty()) {
            return;
        }
        Set<Integer> before = new HashSet<>();
        for (int i = 0; i < services.size(); i++) {
            facts.add(new ChosenService(filing, i, services.get(i), !before.add(services.get(i))));
        }
    }

    private void addFilingRecord(List<Fact> facts) {
        facts.add(FilingRecord.of(filing));
        io.github.icprules.model.FilingHistory history =
                filing.request().subject().history();
        List<ExistingFiling> filings = history == null ? null : history.filings();
        if (filings == null || filings.isEmpty()) {
            return;
        }
        Map<FilingNumber.Form, FilingNumber> firstOfForm = new EnumMap<>(FilingNumber.Form.class);
        for (int i = 0; i < filings.size(); i++) {
            facts.add(new EarlierFiling(filing, filings.get(i), i, firstOfForm));
        }
    }

    private void addStates(List<Fact> facts) {
        facts.add(ChangeOrder.of(filing));
        facts.add(CancellationOrder.of(filing));
        facts.add(Platform.of(filing));
    }

    private void addCategories(List<Fact> facts) {
        List<PreApprovalCategory> categories = filing.request().miniProgram().preApprovalCategories();
        Set<PreApprovalCategory> before = EnumSet.noneOf(PreApprovalCategory.class);
        for (int i = 0; categories != null && i < categories.size(); i++) {
            facts.add(new TickedCategory(filing, i, categories.get(i), !before.add(categories.get(i))));
        }
        facts.addAll(HeldApproval.allOf(filing));
    }

    private void addRequirements(List<Fact> facts) {
        filing.requirements().requiring().forEach(row -> facts.add(Requirements.of(filing, row)));
        filing.requirements().unsettled().forEach(rows -> facts.add(new UnsettledRequirement(filing, rows)));
    }

    private void addSectorSigns(List<Fact> facts) {
        // A cancellation does not describe the mini-program, so its texts are not read.
        if (!filing.isCancellation()) {
            facts.addAll(SectorSign.allOf(filing));
        }
    }

    private void addFaceVerification(List<Fact> facts) {
        io.github.icprules.model.FaceVerification verification =
                filing.request().miniProgram().faceVerification();
        if (verification != null) {
            facts.add(new FaceVerification(filing, verification));
        }
    }

    private void addMaterials(List<Fact> facts) {
        List<io.github.icprules.model.SubmittedMaterial> materials =
                filing.request().materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            SubmittedMaterial material = new SubmittedMaterial(filing, i, materials.get(i));
            facts.add(material);
            if (material.given().picture() != null) {
                facts.add(new Picture(material, material.given().picture()));
            }
            if (material.given().readText() != null) {
                facts.add(new ReadText(material, material.given().readText()));
            }
        }
    }

    private void addPayloadFaults(List<Fact> facts) {
        Payload payload = filing.request().payload();
        if (payload != null && payload.faults() != null) {
            payload.faults().forEach(fault -> facts.add(new PayloadFault(filing, fault)));
        }
    }

    private void addRequiredInputs(List<Fact> facts) {
        covered.clear();
        for (RequiredInput input : RequiredInput.allOf(filing)) {
            // Faults of the body are reported. A missing approval is reported as a paper, its number is no second
            // matter.
            List<String> places = new ArrayList<>(input.faultsAt());
            places.addAll(HeldApproval.reportedMissingAt(filing, input.path()));
            if (places.isEmpty()) {
                facts.add(input);
            } else {
                covered.add(new CoveredInput(input, places));
            }
        }
    }

    /**
     * {@return the required inputs that are not among the facts, because findings at other places report them; empty before the
     * facts are made}
     */
    public List<CoveredInput> covered() {
        return List.copyOf(covered);
    }

    /**
     * A required input that findings at other places report.
     *
     * @param input the input
     * @param places the paths of these findings
     */
    public record CoveredInput(RequiredInput input, List<String> places) {}

    /**
     * A part of the facts.
     *
     * @param laying makes the facts of the part
     * @param kinds the types of the facts
     */
    private record Part(BiConsumer<Facts, List<Fact>> laying, List<Class<? extends Fact>> kinds) {}
}
