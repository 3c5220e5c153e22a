package io.github.icprules.model;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import io.github.icprules.internal.Attributes;
import io.github.icprules.internal.GivenPlaces;
import io.github.icprules.internal.RecordTree;
import io.github.icprules.text.InvalidTreeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One filing, as far as known.
 *
 * <p>Only the filing type is mandatory. {@code null} means <em>not given</em>. An empty list means <em>none</em>, and a blank
 * text means <em>left blank</em>. If a rule needs a component that is not given, the report lists the rule as unchecked.
 *
 * @param filingType the type of the filing
 * @param evaluatedOn the evaluation date, in China; {@code null} if not given, then today
 * @param subject the subject of the filing; {@code null} is replaced with a subject without any value
 * @param miniProgram the mini-program; {@code null} is replaced with a mini-program without any value
 * @param materials the submitted materials; {@code null} if not given, empty if there are none
 * @param change the changes of a change filing; {@code null} if not given
 * @param cancellation the details of a cancellation; {@code null} if not given
 * @param platform the state of the account and of the filing on the platform; {@code null} if not given
 * @param payload the faults of WeChat's payload from which the filing was read; {@code null} if there was no payload
 * @param codeTables the code lists of the platform; {@code null} if not given, then the rules use the lists of the library
 * @param attributes the caller's own facts, which rule packs read, by names such as {@code acme.hotline}; {@code null} if
 *     there are none. A value is a text, a number, a boolean, a {@link LocalDate} or a list of such values. A whole number
 *     becomes a {@code Long}, any other number a {@link java.math.BigDecimal}, and a text in the form of a date a
 *     {@code LocalDate}
 * @param reference the caller's own reference, such as an order number, which the report repeats; {@code null} if not given
 */
public record FilingRequest(
        FilingType filingType,
        @Nullable LocalDate evaluatedOn,
        Subject subject,
        MiniProgram miniProgram,
        @Nullable List<SubmittedMaterial> materials,
        @Nullable Change change,
        @Nullable Cancellation cancellation,
        @Nullable PlatformState platform,
        @Nullable Payload payload,
        @Nullable CodeTables codeTables,
        @Nullable Map<String, Object> attributes,
        @Nullable String reference) {

    /**
     * Copies the collections and replaces an absent subject or mini-program with one that has no values.
     *
     * @throws IllegalArgumentException if an attribute is not allowed, see {@link Builder#attribute}
     * @throws NullPointerException if the filing type is {@code null}
     */
    public FilingRequest {
        requireNonNull(filingType, "filingType must be given.");
        subject = requireNonNullElseGet(subject, () -> Subject.builder().build());
        miniProgram =
                requireNonNullElseGet(miniProgram, () -> MiniProgram.builder().build());
        materials = Components.copy(materials, "materials");
        attributes = Attributes.copy(attributes);
    }

    /**
     * {@return the filing from a tree of maps, lists and values, which any JSON library can read from a text}
     *
     * <p>A member has the name of its component. A member that is absent or {@code null} counts as not given. A constant is
     * written as its name. A day or a moment is a text of ISO 8601 in the years 1900 to 2200. A whole number can have any
     * Java type, for example {@code double} if a library reads every number as a {@code double}. No other type is converted.
     *
     * @param tree maps, lists, texts, numbers, booleans and {@code null}
     * @throws InvalidTreeException if the tree is no filing, because a member is unknown or has another type, a name is no
     *     constant, or a constructor of the model refuses the values. The exception lists all problems, at most a hundred
     */
    public static FilingRequest fromTree(@Nullable Object tree) {
        return RecordTree.read(tree, FilingRequest.class);
    }

    /**
     * {@return the filing as a tree of maps, lists, texts, numbers and booleans, which any JSON library can write as a text}
     *
     * <p>Members have the order of the components; a component that is not given has no member. If all dates are in the years
     * 1900 to 2200, {@link #fromTree} returns an equal filing with an equal {@link io.github.icprules.report.RequestDigest}.
     * The tree is immutable and contains personal data without a mask.
     */
    public Map<String, Object> asTree() {
        return RecordTree.of(this);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this, filingType);
    }

    /** {@return a builder of a filing of a type} */
    public static Builder builder(FilingType filingType) {
        requireNonNull(filingType, "filingType must be given.");
        return new Builder(filingType);
    }

    /** {@return a copy of the filing with another evaluation date; {@code null} means today in China} */
    public FilingRequest withEvaluatedOn(@Nullable LocalDate day) {
        return new FilingRequest(
                filingType,
                day,
                subject,
                miniProgram,
                materials,
                change,
                cancellation,
                platform,
                payload,
                codeTables,
                attributes,
                reference);
    }

    /**
     * {@return a copy of the filing with another reference of the caller; {@code null} means none}
     *
     * <p>The rules ignore the reference. {@link io.github.icprules.report.RequestDigest} does not include the reference.
     */
    public FilingRequest withReference(@Nullable String newReference) {
        return new FilingRequest(
                filingType,
                evaluatedOn,
                subject,
                miniProgram,
                materials,
                change,
                cancellation,
                platform,
                payload,
                codeTables,
                attributes,
                newReference);
    }

    /**
     * {@return a copy of the filing with one more or one replaced fact of the caller}
     *
     * @param name the name, such as {@code acme.hotline}; see {@link Builder#attribute}
     * @param value the value; {@code null} if the attribute is not given
     * @throws IllegalArgumentException if the name or the value is not allowed
     */
    public FilingRequest withAttribute(String name, @Nullable Object value) {
        requireNonNull(name, "name must be given.");
        return new FilingRequest(
                filingType,
                evaluatedOn,
                subject,
                miniProgram,
                materials,
                change,
                cancellation,
                platform,
                payload,
                codeTables,
                Builder.with(attributes, name, value),
                reference);
    }

    /** {@return a copy of the filing with another subject} */
    public FilingRequest withSubject(Subject newSubject) {
        requireNonNull(newSubject, "newSubject must be given.");
        return new FilingRequest(
                filingType,
                evaluatedOn,
                newSubject,
                miniProgram,
                materials,
                change,
                cancellation,
                platform,
                payload,
                codeTables,
                attributes,
                reference);
    }

    /** A builder of a filing. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private FilingType filingType;
        private @Nullable LocalDate evaluatedOn;
        private Subject subject = Subject.builder().build();
        private MiniProgram miniProgram = MiniProgram.builder().build();
        private @Nullable List<SubmittedMaterial> materials;
        private @Nullable Change change;
        private @Nullable Cancellation cancellation;
        private @Nullable PlatformState platform;
        private @Nullable Payload payload;
        private @Nullable CodeTables codeTables;
        private @Nullable Map<String, Object> attributes;
        private @Nullable String reference;

        private Builder(FilingType filingType) {
            this.filingType = filingType;
        }

        /** Sets the evaluation date, in China. */
        public Builder evaluatedOn(@Nullable LocalDate evaluatedOn) {
            this.evaluatedOn = evaluatedOn;
            return this;
        }

        /** Sets the subject. */
        public Builder subject(@Nullable Subject subject) {
            this.subject = subject == null ? Subject.builder().build() : subject;
            return this;
        }

        /** Sets the mini-program. */
        public Builder miniProgram(@Nullable MiniProgram miniProgram) {
            this.miniProgram = miniProgram == null ? MiniProgram.builder().build() : miniProgram;
            return this;
        }

        /** Sets the submitted materials. */
        public Builder materials(SubmittedMaterial first, SubmittedMaterial... more) {
            this.materials = Components.listOf("materials", first, more);
            return this;
        }

        /**
         * Sets the submitted materials.
         *
         * @param materials the list, empty with the meaning of {@link #noMaterials}; {@code null} if not given
         */
        public Builder materials(@Nullable List<SubmittedMaterial> materials) {
            this.materials = Components.copy(materials, "materials");
            return this;
        }

        /** States that no material is submitted. */
        public Builder noMaterials() {
            this.materials = List.of();
            return this;
        }

        /** Sets the changes of a change filing. */
        public Builder change(@Nullable Change change) {
            this.change = change;
            return this;
        }

        /** Sets the details of a cancellation. */
        public Builder cancellation(@Nullable Cancellation cancellation) {
            this.cancellation = cancellation;
            return this;
        }

        /** Sets the state of the account and of the filing on the platform. */
        public Builder platform(@Nullable PlatformState platform) {
            this.platform = platform;
            return this;
        }

        /** Sets the faults of WeChat's payload from which the filing was read. */
        public Builder payload(@Nullable Payload payload) {
            this.payload = payload;
            return this;
        }

        /** Sets the code lists of the platform. */
        public Builder codeTables(@Nullable CodeTables codeTables) {
            this.codeTables = codeTables;
            return this;
        }

        /**
         * Sets a fact of the caller, which rule packs read.
         *
         * @param name the name, such as {@code acme.hotline}: two parts of lower-case letters, digits and hyphens, each of at
         *     most 64 characters, with a dot between them. The first part is the id of the pack that reads the attribute
         * @param value a text of at most 1,000 characters, a number of at most 15 digits, a boolean, a date of the years 1900
         *     to 2200, or a list of at most 100 such values; {@code null} if the attribute is not given. {@link #build}
         *     refuses more than 100 attributes
         * @throws IllegalArgumentException if the name or the value is not allowed
         */
        public Builder attribute(String name, @Nullable Object value) {
            requireNonNull(name, "name must be given.");
            this.attributes = with(attributes, name, value);
            return this;
        }

        /** Replaces all of the caller's own facts, see {@link #attribute}. */
        public Builder attributes(@Nullable Map<String, ?> attributes) {
            this.attributes = Attributes.copy(attributes);
            return this;
        }

        private static @Nullable Map<String, Object> with(
                @Nullable Map<String, Object> attributes, String name, @Nullable Object value) {
            Map<String, @Nullable Object> changed = new HashMap<>(attributes == null ? Map.of() : attributes);
            changed.put(name, value);
            return Attributes.copy(changed);
        }

        /** Sets the caller's own reference, such as an order number, which the report repeats. */
        public Builder reference(@Nullable String reference) {
            this.reference = reference;
            return this;
        }

        /** {@return the described filing request} */
        public FilingRequest build() {
            return new FilingRequest(
                    filingType,
                    evaluatedOn,
                    subject,
                    miniProgram,
                    materials,
                    change,
                    cancellation,
                    platform,
                    payload,
                    codeTables,
                    attributes,
                    reference);
        }
    }
}
