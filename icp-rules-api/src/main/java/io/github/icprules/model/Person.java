package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A natural person in a filing: the legal representative (法定代表人), the subject principal (主体负责人), the mini-program principal
 * (小程序负责人) or the account's administrator (管理员). The path in the request determines the role.
 *
 * @param name the name on the identity document; {@code null} if not given
 * @param document the identity document; {@code null} if not given
 * @param birthDate the date of birth; {@code null} if not given, then taken from a resident ID number
 * @param homeProvince the province of the registered residence (户籍); {@code null} if not given, then taken from a resident ID
 *     number
 * @param phone the mobile number; {@code null} if not given
 * @param email the e-mail address; {@code null} if not given
 * @param emergencyPhone the emergency contact's number (应急联系方式); {@code null} if not given
 * @param authorisation the unit's authorisation; {@code null} if not given. The legal representative needs no authorisation
 * @param phoneReachable whether the person answers the phone, so that a reviewer can call; {@code null} if not given
 * @param phoneUsedByOthers whether another filed subject uses the phone; {@code null} if not given
 * @param principalOfOthers whether the person is service principal of another company; {@code null} if not given
 * @param insider whether the person works for the subject and manages the mini-program; {@code null} if not given
 */
public record Person(
        @Nullable String name,
        @Nullable IdentityDocument document,
        @Nullable LocalDate birthDate,
        @Nullable Province homeProvince,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String emergencyPhone,
        @Nullable Authorisation authorisation,
        @Nullable Boolean phoneReachable,
        @Nullable Boolean phoneUsedByOthers,
        @Nullable Boolean principalOfOthers,
        @Nullable Boolean insider) {

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder of a person with a name} */
    public static Builder builder(@Nullable String name) {
        return new Builder(name);
    }

    /** A builder of a person. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable IdentityDocument document;
        private @Nullable LocalDate birthDate;
        private @Nullable Province homeProvince;
        private @Nullable String phone;
        private @Nullable String email;
        private @Nullable String emergencyPhone;
        private @Nullable Authorisation authorisation;
        private @Nullable Boolean phoneReachable;
        private @Nullable Boolean phoneUsedByOthers;
        private @Nullable Boolean principalOfOthers;
        private @Nullable Boolean insider;

        private Builder(@Nullable String name) {
            this.name = name;
        }

        /** Sets the identity document. */
        public Builder document(@Nullable IdentityDocument document) {
            this.document = document;
            return this;
        }

        /** Sets the date of birth. */
        public Builder birthDate(@Nullable LocalDate birthDate) {
            this.birthDate = birthDate;
            return this;
        }

        /** Sets the province of the registered residence (户籍). */
        public Builder homeProvince(@Nullable Province homeProvince) {
            this.homeProvince = homeProvince;
            return this;
        }

        /** Sets the mobile number. */
        public Builder phone(@Nullable String phone) {
            this.phone = phone;
            return this;
        }

        /** Sets the e-mail address. */
        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        /** Sets the emergency contact's number (应急联系方式). */
        public Builder emergencyPhone(@Nullable String emergencyPhone) {
            this.emergencyPhone = emergencyPhone;
            return this;
        }

        /** Sets the unit's authorisation. */
        public Builder authorisation(@Nullable Authorisation authorisation) {
            this.authorisation = authorisation;
            return this;
        }

        /** Sets whether the person answers the phone, so that a reviewer can call. */
        public Builder phoneReachable(boolean phoneReachable) {
            this.phoneReachable = phoneReachable;
            return this;
        }

        /** Sets whether another filed subject uses the phone. */
        public Builder phoneUsedByOthers(boolean phoneUsedByOthers) {
            this.phoneUsedByOthers = phoneUsedByOthers;
            return this;
        }

        /** Sets whether the person is service principal of another company. */
        public Builder principalOfOthers(boolean principalOfOthers) {
            this.principalOfOthers = principalOfOthers;
            return this;
        }

        /** Sets whether the person works for the subject and manages the mini-program. */
        public Builder insider(boolean insider) {
            this.insider = insider;
            return this;
        }

        /** {@return the described person} */
        public Person build() {
            return new Person(
                    name,
                    document,
                    birthDate,
                    homeProvince,
                    phone,
                    email,
                    emergencyPhone,
                    authorisation,
                    phoneReachable,
                    phoneUsedByOthers,
                    principalOfOthers,
                    insider);
        }
    }
}
