package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a filing (主办单位): a unit or an individual.
 *
 * @param type the type of the subject (主办单位性质); {@code null} if not given
 * @param name the name of the unit or individual (主办单位名称); {@code null} if not given
 * @param region the region of the filing; {@code null} if not given
 * @param contactAddress the correspondence address (通讯地址) within the region; {@code null} if not given
 * @param remark the subject's remark (备注); {@code null} if not given
 * @param certificate the certificate of the subject (主办单位证件); {@code null} if not given
 * @param legalRepresentative the legal representative (法定代表人) of a unit; {@code null} if not given
 * @param principal the subject principal (主体负责人); {@code null} if not given
 * @param standing the registration standing in the enterprise credit system; {@code null} if not given
 * @param businessScope the business scope (经营范围) on the business licence; {@code null} if not given
 * @param nationalUnit whether the subject is a unit of national level; {@code null} if not given
 * @param branch whether the subject is a branch of another unit; {@code null} if not given
 * @param tradeName whether a sole trader has a trade name (字号); {@code null} if not given
 * @param seal whether a sole trader has a seal (公章); {@code null} if not given
 * @param renamedSinceFiling whether the subject changed its name after it was filed; {@code null} if not given, then the
 *     rules compare with the name on record
 * @param history the ministry's records of the subject; {@code null} if not given
 */
public record Subject(
        @Nullable SubjectType type,
        @Nullable String name,
        @Nullable Region region,
        @Nullable String contactAddress,
        @Nullable String remark,
        @Nullable SubjectCertificate certificate,
        @Nullable Person legalRepresentative,
        @Nullable Person principal,
        @Nullable RegistrationStanding standing,
        @Nullable String businessScope,
        @Nullable Boolean nationalUnit,
        @Nullable Boolean branch,
        @Nullable Boolean tradeName,
        @Nullable Boolean seal,
        @Nullable Boolean renamedSinceFiling,
        @Nullable FilingHistory history) {

    /** {@return a copy of the subject with another type} */
    public Subject withType(@Nullable SubjectType newType) {
        return new Subject(
                newType,
                name,
                region,
                contactAddress,
                remark,
                certificate,
                legalRepresentative,
                principal,
                standing,
                businessScope,
                nationalUnit,
                branch,
                tradeName,
                seal,
                renamedSinceFiling,
                history);
    }

    /** {@return a copy of the subject with another region} */
    public Subject withRegion(@Nullable Region newRegion) {
        return new Subject(
                type,
                name,
                newRegion,
                contactAddress,
                remark,
                certificate,
                legalRepresentative,
                principal,
                standing,
                businessScope,
                nationalUnit,
                branch,
                tradeName,
                seal,
                renamedSinceFiling,
                history);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder of a subject with a type and a name} */
    public static Builder builder(@Nullable SubjectType type, @Nullable String name) {
        return new Builder().type(type).name(name);
    }

    /** {@return a builder of a subject without any value} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of a subject. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable SubjectType type;
        private @Nullable String name;
        private @Nullable Region region;
        private @Nullable String contactAddress;
        private @Nullable String remark;
        private @Nullable SubjectCertificate certificate;
        private @Nullable Person legalRepresentative;
        private @Nullable Person principal;
        private @Nullable RegistrationStanding standing;
        private @Nullable String businessScope;
        private @Nullable Boolean nationalUnit;
        private @Nullable Boolean branch;
        private @Nullable Boolean tradeName;
        private @Nullable Boolean seal;
        private @Nullable Boolean renamedSinceFiling;
        private @Nullable FilingHistory history;

        private Builder() {}

        /** Sets the type of the subject (主办单位性质). */
        public Builder type(@Nullable SubjectType type) {
            this.type = type;
            return this;
        }

        /** Sets the name of the unit or individual (主办单位名称). */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets the region of the filing. */
        public Builder region(@Nullable Region region) {
            this.region = region;
            return this;
        }

        /** Sets the correspondence address (通讯地址) within the region. */
        public Builder contactAddress(@Nullable String contactAddress) {
            this.contactAddress = contactAddress;
            return this;
        }

        /** Sets the subject's remark (备注). */
        public Builder remark(@Nullable String remark) {
            this.remark = remark;
            return this;
        }

        /** Sets the certificate of the subject (主办单位证件). */
        public Builder certificate(@Nullable SubjectCertificate certificate) {
            this.certificate = certificate;
            return this;
        }

        /** Sets the legal representative (法定代表人) of a unit. */
        public Builder legalRepresentative(@Nullable Person legalRepresentative) {
            this.legalRepresentative = legalRepresentative;
            return this;
        }

        /** Sets the subject principal (主体负责人). */
        public Builder principal(@Nullable Person principal) {
            this.principal = principal;
            return this;
        }

        /** Sets the registration standing in the enterprise credit system. */
        public Builder standing(@Nullable RegistrationStanding standing) {
            this.standing = standing;
            return this;
        }

        /** Sets the business scope (经营范围) on the business licence. */
        public Builder businessScope(@Nullable String businessScope) {
            this.businessScope = businessScope;
            return this;
        }

        /** Sets whether the subject is a unit of national level. */
        public Builder nationalUnit(boolean nationalUnit) {
            this.nationalUnit = nationalUnit;
            return this;
        }

        /** Sets whether the subject is a branch of another unit. */
        public Builder branch(boolean branch) {
            this.branch = branch;
            return this;
        }

        /** Sets whether a sole trader has a trade name (字号). */
        public Builder tradeName(boolean tradeName) {
            this.tradeName = tradeName;
            return this;
        }

        /** Sets whether a sole trader has a seal (公章). */
        public Builder seal(boolean seal) {
            this.seal = seal;
            return this;
        }

        /** Sets whether the subject changed its name after it was filed. */
        public Builder renamedSinceFiling(boolean renamedSinceFiling) {
            this.renamedSinceFiling = renamedSinceFiling;
            return this;
        }

        /** Sets the ministry's records of the subject. */
        public Builder history(@Nullable FilingHistory history) {
            this.history = history;
            return this;
        }

        /** {@return the described subject} */
        public Subject build() {
            return new Subject(
                    type,
                    name,
                    region,
                    contactAddress,
                    remark,
                    certificate,
                    legalRepresentative,
                    principal,
                    standing,
                    businessScope,
                    nationalUnit,
                    branch,
                    tradeName,
                    seal,
                    renamedSinceFiling,
                    history);
        }
    }
}
