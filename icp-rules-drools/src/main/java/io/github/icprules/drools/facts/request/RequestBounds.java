package io.github.icprules.drools.facts.request;

import io.github.icprules.Limits;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestWalk;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a request to the limits: long texts and lists are cut, and a date outside the years is removed. {@link #excesses()}
 * lists the cuts.
 */
public final class RequestBounds extends RequestWalk {

    /** The texts that can be long. */
    static final Set<String> LONG_TEXTS = Set.of(
            "MiniProgram.introduction",
            "MiniProgram.remark",
            "Subject.businessScope",
            "Subject.contactAddress",
            "Subject.remark",
            "SubjectCertificate.address",
            "ReadText.address");

    /** The only text in which a report repeats numbers if they cannot be personal numbers. */
    private static final String REFERENCE = "FilingRequest.reference";

    private final Limits limits;
    private final int shortText;
    private final int items;
    private final List<Excess> excesses = new ArrayList<>();

    public RequestBounds(Limits limits) {
        super(false);
        this.limits = limits;
        this.shortText = limits.shortText();
        this.items = limits.items();
    }

    /** Returns the request cut to the limits; the same object if the request is within the limits. */
    public FilingRequest within(FilingRequest request) {
        return through(request);
    }

    /** Returns the parts of the last request over the limits. */
    public List<Excess> excesses() {
        return excesses;
    }

    @Override
    protected @Nullable Object at(Component component, Object value) {
        if (value instanceof String text) {
            return text.length() <= shortText ? text : cut(component, text);
        }
        if (value instanceof List<?> list) {
            return cut(component, list);
        }
        if (value instanceof LocalDate day) {
            return isCovered(day.getYear()) ? day : outside();
        }
        if (value instanceof OffsetDateTime moment) {
            return isCovered(moment.getYear()) ? moment : outside();
        }
        return value;
    }

    private boolean isCovered(int year) {
        return year >= limits.firstYear() && year <= limits.lastYear();
    }

    private String cut(Component component, String text) {
        int most = LONG_TEXTS.contains(component.toString()) ? limits.longText() : shortText;
        if (text.length() <= most) {
            return text;
        }
        note(LimitKind.SIZE, ExceededLimit.characters(text.length()), ExceededLimit.characters(most));
        // The text is masked before it is cut, because a cut number could no longer be recognised.
        String whole = REFERENCE.equals(component.toString()) ? PersonalData.maskReference(text) : text;
        if (whole.length() <= most) {
            return whole;
        }
        boolean isWithinCharacter =
                Character.isHighSurrogate(whole.charAt(most - 1)) && Character.isLowSurrogate(whole.charAt(most));
        return whole.substring(0, isWithinCharacter ? most - 1 : most);
    }

    private List<?> cut(Component component, List<?> list) {
        int most = component.owner() == CodeTables.class ? limits.codeTableItems() : items;
        if (list.size() <= most) {
            return list;
        }
        note(LimitKind.SIZE, ExceededLimit.items(list.size()), ExceededLimit.items(most));
        return list.subList(0, most);
    }

    private @Nullable Object outside() {
        note(LimitKind.YEARS, Text.of("", ""), ExceededLimit.years(limits));
        return null;
    }

    private void note(LimitKind kind, Text found, Text limit) {
        excesses.add(new Excess(kind, path(), found, limit));
    }

    /**
     * A part of a request over a limit.
     *
     * @param kind the kind of limit
     * @param path the path of the part
     * @param found the actual size
     * @param limit the limit
     */
    public record Excess(LimitKind kind, String path, Text found, Text limit) {

        public ExceededLimit in(Filing filing) {
            return new ExceededLimit(filing, kind, path, found, limit);
        }
    }
}
