package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a change filing (变更备案).
 *
 * @param items the changed items; {@code null} if not given, empty if no item changes
 * @param effectiveOn the first day on which the change is effective; {@code null} if not given
 * @param previousSubjectType the type of subject on record; {@code null} if not given
 * @param previousCertificateNumber the subject's certificate number on record; {@code null} if not given
 * @param combinedWithNewFiling whether the applicant submits a new filing together with the change; {@code null} if not given
 */
public record Change(
        @Nullable Set<ChangedItem> items,
        @Nullable LocalDate effectiveOn,
        @Nullable SubjectType previousSubjectType,
        @Nullable String previousCertificateNumber,
        @Nullable Boolean combinedWithNewFiling) {

    /** Copies the collections. */
    public Change {
        items = Components.copy(items, "items");
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder of a change of one or more items} */
    public static Builder builder(ChangedItem first, ChangedItem... more) {
        return new Builder().items(first, more);
    }

    /** {@return a builder without any value} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of a change. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable Set<ChangedItem> items;
        private @Nullable LocalDate effectiveOn;
        private @Nullable SubjectType previousSubjectType;
        private @Nullable String previousCertificateNumber;
        private @Nullable Boolean combinedWithNewFiling;

        private Builder() {}

        /** Sets the items that change. */
        public Builder items(ChangedItem first, ChangedItem... more) {
            this.items = Components.setOf("items", first, more);
            return this;
        }

        /**
         * Sets the items that change.
         *
         * @param items the set, empty with the meaning of {@link #noItems}; {@code null} if not given
         */
        public Builder items(@Nullable Set<ChangedItem> items) {
            this.items = Components.copy(items, "items");
            return this;
        }

        /** States that no item changes. */
        public Builder noItems() {
            this.items = Set.of();
            return this;
        }

        /** Sets the first day on which the change is effective. */
        public Builder effectiveOn(@Nullable LocalDate effectiveOn) {
            this.effectiveOn = effectiveOn;
            return this;
        }

        /** Sets the type of subject on record. */
        public Builder previousSubjectType(@Nullable SubjectType previousSubjectType) {
            this.previousSubjectType = previousSubjectType;
            return this;
        }

        /** Sets the subject's certificate number on record. */
        public Builder previousCertificateNumber(@Nullable String previousCertificateNumber) {
            this.previousCertificateNumber = previousCertificateNumber;
            return this;
        }

        /** Sets whether the applicant submits a new filing together with the change. */
        public Builder combinedWithNewFiling(boolean combinedWithNewFiling) {
            this.combinedWithNewFiling = combinedWithNewFiling;
            return this;
        }

        /** {@return the described change} */
        public Change build() {
            return new Change(
                    items, effectiveOn, previousSubjectType, previousCertificateNumber, combinedWithNewFiling);
        }
    }
}
