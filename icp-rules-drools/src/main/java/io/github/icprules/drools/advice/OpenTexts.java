package io.github.icprules.drools.advice;

import static io.github.icprules.drools.advice.ChangeTexts.worded;

import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Describes a change whose new value does not exist yet: what must be renewed, taken again or chosen. */
final class OpenTexts {

    private static final int MOST_SENTENCES = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]");
    private static final Text A_GOOD_PICTURE = Text.of(
            "拍原件，要彩色，四角露全，文字清楚，没有反光和遮挡，存为 JPG 或 PNG。",
            "Photograph the original in colour, with all corners, legible, without glare, as JPG or PNG.");
    private static final Text ITS_DOCUMENT = Text.of("身份证件", "identity document");
    private static final Text CERTIFICATE = Text.of("主办单位证件", "certificate of the subject");

    private OpenTexts() {}

    static Text sentence(Candidate change, FilingRequest before, InputTexts texts) {
        Map<String, Object> tree = before.asTree();
        String path = change.path();
        Text advice = joined(change.advice());
        return switch (change.kind()) {
            case RENEW -> renewal(change, before, tree, texts);
            case RETAKE ->
                path.equals("miniProgram.faceVerification")
                        ? worded("人脸核身重做：%s", "Verify the face again: %s", advice)
                        : worded(
                                "%s重拍：%s",
                                "Take a new photo of the %s: %s", paper(path, tree), ofPicture(change.advice()));
            case RENAME -> worded("小程序换一个名称：%s", "Choose another name for the mini-program: %s", advice);
            case REPLACE_PAPER ->
                change.item() instanceof String kind
                        ? worded(
                                "%s换成%s：%s",
                                "Replace the %s with a %s: %s", paper(path, tree), ResidenceProof.valueOf(kind), advice)
                        : worded("%s重新提供：%s", "Provide the %s again: %s", paper(path, tree), advice);
            case FILL ->
                worded(
                        "%s改由%s担任，补上他的各项信息和证件图片（须属实）。",
                        "Let %2$s be %1$s, with the entries and the pictures of this person, if this is true.",
                        texts.name(path, before),
                        texts.name(String.valueOf(change.item()), before));
            case ADD_PAPER ->
                worded(
                        "补交“%s”，填写文号和有效期（须确有这份材料）。%s",
                        "Add \"%s\" with its number and term, if there is one. %s",
                        ChangeTexts.object((Map<?, ?>) Objects.requireNonNull(change.item())),
                        advice);
            default -> throw new IllegalStateException("The value of this change is known.");
        };
    }

    private static Text renewal(Candidate change, FilingRequest before, Map<String, Object> tree, InputTexts texts) {
        String path = change.path();
        if (path.endsWith(".document")) {
            List<Text> holders = change.paths().stream()
                    .filter(each -> each.endsWith(".document"))
                    .map(each -> texts.name(each.substring(0, each.lastIndexOf('.')), before))
                    .toList();
            Object type = RequestPath.of(path + ".type").in(tree);
            Text card = type instanceof String name ? CertificateType.valueOf(name) : ITS_DOCUMENT;
            return CertificateType.RESIDENT_ID.name().equals(type)
                    ? worded(
                            "%s先换领身份证，再拍正反面。",
                            "Renew the resident ID card of %s, then photograph both sides.", oneOf(holders))
                    : worded("%1$s先换领%2$s，再拍照上传。", "Renew the %2$s of %1$s, then photograph it.", oneOf(holders), card);
        }
        if (path.startsWith("miniProgram.preApprovals[")) {
            return worded(
                    "“%s”的审批先办理延续或换证，再填写新的文号和有效期。",
                    "Renew the approval for \"%s\", then enter its new number and term.", ChangeTexts.object((Map<?, ?>)
                            Objects.requireNonNull(RequestPath.of(path).in(tree))));
        }
        if (path.endsWith(".authorisation")) {
            List<Text> holders = change.paths().stream()
                    .map(each -> texts.name(each.substring(0, each.lastIndexOf('.')), before))
                    .toList();
            return worded("单位给%s重新出具授权书。", "Have the unit issue a new authorisation letter for %s.", oneOf(holders));
        }
        Text paper = paper(path, tree);
        return change.advice().isEmpty()
                ? worded("%s先换领新的，再拍照上传。", "Renew the %s, then photograph it.", paper)
                : worded("%s先换领新的，再拍照上传：%s", "Renew the %s, then photograph it: %s", paper, joined(change.advice()));
    }

    /** Returns the name of a paper. The certificate of a subject has the name of its type, such as business licence. */
    private static Text paper(String path, Map<String, Object> tree) {
        Map<?, ?> paper = RequestPath.of(path).in(tree) instanceof Map<?, ?> found ? found : Map.of();
        boolean isCertificate = path.equals("subject.certificate")
                || Material.SUBJECT_CERTIFICATE.name().equals(paper.get("material"));
        if (!isCertificate) {
            return ChangeTexts.object(paper);
        }
        return RequestPath.of("subject.certificate.type").in(tree) instanceof String type
                ? CertificateType.valueOf(type)
                : CERTIFICATE;
    }

    /** Returns the names of one person with several roles. */
    private static Text oneOf(List<Text> roles) {
        return Text.of(
                roles.stream().map(role -> role.in(Language.ZH)).collect(Collectors.joining("兼")),
                roles.stream().map(role -> role.in(Language.EN)).collect(Collectors.joining(" and ")));
    }

    /** Returns what a picture must be like. If much is wrong, one sentence says it, and the limits in numbers follow. */
    private static Text ofPicture(List<Text> advice) {
        if (advice.size() <= MOST_SENTENCES) {
            return joined(advice);
        }
        List<Text> sentences = new ArrayList<>(List.of(A_GOOD_PICTURE));
        advice.stream()
                .filter(sentence -> NUMBER.matcher(sentence.in(Language.ZH)).find())
                .forEach(sentences::add);
        return joined(sentences);
    }

    private static Text joined(List<Text> sentences) {
        return Text.of(
                sentences.stream().map(sentence -> sentence.in(Language.ZH)).collect(Collectors.joining()),
                sentences.stream().map(sentence -> sentence.in(Language.EN)).collect(Collectors.joining(" ")));
    }
}
