package io.github.icprules.drools.facts;

import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PreApprovalCategory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Which facts a filing has, part by part, so that a fault in one part leaves the others. */
final class Layout {

    private static final List<Part> PARTS = List.of(
            new Part(Layout::addLimits, List.of(ExceededLimit.class)),
            new Part(Layout::addFiling, List.of(Filing.class, Subject.class, MiniProgram.class)),
            new Part(Layout::addCertificate, List.of(Certificate.class)),
            new Part(Layout::addPrincipals, List.of(Principal.class)),
            new Part(Layout::addDescription, List.of(Naming.class, Profile.class, Services.class)),
            new Part(Layout::addChosenServices, List.of(ChosenService.class)),
            new Part(Layout::addHistory, List.of(History.class, EarlierFiling.class)),
            new Part(Layout::addStates, List.of(ChangeOrder.class, Platform.class)),
            new Part(Layout::addCategories, List.of(TickedCategory.class, HeldApproval.class)),
            new Part(Layout::addDemands, List.of(Norm.class, OpenQuestion.class)),
            new Part(Layout::addSectorSigns, List.of(SectorSign.class)),
            new Part(Layout::addFaceVerification, List.of(FaceVerification.class)),
            new Part(Layout::addPapers, List.of(Paper.class, Picture.class)),
            new Part(Layout::addPayloadFaults, List.of(PayloadFault.class)));

    private Layout() {}

    static List<Fact> of(
            Filing filing,
            Predicate<Class<? extends Fact>> lookedAt,
            BiConsumer<Class<? extends Fact>, Throwable> broken) {
        List<Fact> facts = new ArrayList<>(64);
        for (Part part : PARTS) {
            try {
                if (part.isLookedAt(lookedAt)) {
                    part.laying().accept(filing, facts);
                }
            } catch (RuntimeException | StackOverflowError problem) {
                part.kinds().forEach(kind -> broken.accept(kind, problem));
            }
        }
        return facts;
    }

    private static void addLimits(Filing filing, List<Fact> facts) {
        filing.excesses().forEach(excess -> facts.add(excess.in(filing)));
    }

    private static void addFiling(Filing filing, List<Fact> facts) {
        facts.add(filing);
        facts.add(filing.subject());
        facts.add(filing.miniProgram());
    }

    private static void addCertificate(Filing filing, List<Fact> facts) {
        io.github.icprules.model.SubjectCertificate certificate =
                filing.request().subject().certificate();
        if (certificate != null) {
            facts.add(new Certificate(filing, certificate));
        }
    }

    private static void addPrincipals(Filing filing, List<Fact> facts) {
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

    private static void addDescription(Filing filing, List<Fact> facts) {
        FilingRequest request = filing.request();
        facts.add(new Naming(filing, request.miniProgram()));
        facts.add(new Profile(filing, request.miniProgram()));
        facts.add(new Services(filing, request.miniProgram()));
    }

    private static void addChosenServices(Filing filing, List<Fact> facts) {
        List<Integer> services = filing.request().miniProgram().serviceContentTypes();
        Set<Integer> before = new HashSet<>();
        for (int i = 0; services != null && i < services.size(); i++) {
            facts.add(new ChosenService(filing, i, services.get(i), !before.add(services.get(i))));
        }
    }

    private static void addHistory(Filing filing, List<Fact> facts) {
        facts.add(filing.history());
        io.github.icprules.model.FilingHistory history =
                filing.request().subject().history();
        List<ExistingFiling> filings = history == null ? null : history.filings();
        Map<FilingNumber.Form, FilingNumber> firstOfForm = new EnumMap<>(FilingNumber.Form.class);
        for (int i = 0; filings != null && i < filings.size(); i++) {
            facts.add(new EarlierFiling(filing, filings.get(i), i, firstOfForm));
        }
    }

    private static void addStates(Filing filing, List<Fact> facts) {
        facts.add(filing.changeOrder());
        facts.add(filing.platform());
    }

    private static void addCategories(Filing filing, List<Fact> facts) {
        List<PreApprovalCategory> categories = filing.request().miniProgram().preApprovalCategories();
        Set<PreApprovalCategory> before = EnumSet.noneOf(PreApprovalCategory.class);
        for (int i = 0; categories != null && i < categories.size(); i++) {
            facts.add(new TickedCategory(filing, i, categories.get(i), !before.add(categories.get(i))));
        }
        facts.addAll(filing.heldApprovals());
    }

    private static void addDemands(Filing filing, List<Fact> facts) {
        facts.addAll(filing.demands().facts());
    }

    private static void addSectorSigns(Filing filing, List<Fact> facts) {
        // Texts are not read in vain: a cancellation does not say what the mini-program is about.
        if (!filing.isCancellation()) {
            facts.addAll(filing.sectorSigns());
        }
    }

    private static void addFaceVerification(Filing filing, List<Fact> facts) {
        io.github.icprules.model.FaceVerification verification =
                filing.request().miniProgram().faceVerification();
        if (verification != null) {
            facts.add(new FaceVerification(filing, verification));
        }
    }

    private static void addPapers(Filing filing, List<Fact> facts) {
        List<MaterialAtHand> materials = filing.request().materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            Paper paper = new Paper(filing, i, materials.get(i));
            facts.add(paper);
            if (paper.given().picture() != null) {
                facts.add(new Picture(paper, paper.given().picture()));
            }
        }
    }

    private static void addPayloadFaults(Filing filing, List<Fact> facts) {
        Payload payload = filing.request().payload();
        if (payload != null && payload.faults() != null) {
            payload.faults().forEach(fault -> facts.add(new PayloadFault(filing, fault)));
        }
    }

    /**
     * A part of the facts.
     *
     * @param laying lays them out
     * @param kinds the kinds of them
     */
    private record Part(BiConsumer<Filing, List<Fact>> laying, List<Class<? extends Fact>> kinds) {

        boolean isLookedAt(Predicate<Class<? extends Fact>> lookedAt) {
            for (int i = 0; i < kinds.size(); i++) {
                if (lookedAt.test(kinds.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
