package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is filed: the mini-program (小程序), as the applicant describes it.
 *
 * @param name the name users see; {@code null} if not given
 * @param appId the AppID; {@code null} if not given
 * @param originalId the account's original id (原始ID); {@code null} if not given
 * @param introduction the introduction (介绍); {@code null} if not given
 * @param avatar the avatar (头像); {@code null} if not given
 * @param remark the remark (备注) on content and main services; {@code null} if not given
 * @param serviceContentTypes the codes of the service content types (服务内容标识) chosen; {@code null} if not given, empty if none is chosen
 * @param categories the platform's service categories (服务类目); {@code null} if not given, empty if there are none
 * @param preApprovalCategories the pre-approval categories ticked, {@link PreApprovalCategory#NONE} alone if none concerns it; {@code null} if not given, empty if none is ticked
 * @param preApprovals the approvals held; {@code null} if not given, empty if there are none
 * @param features what it does; {@code null} if not given, empty if none of the features
 * @param listing whether users can reach it; {@code null} if not given
 * @param filingNumber its filing number (小程序备案号); {@code null} if not given, blank if it has none
 * @param showsFilingNumber whether the number is shown in a prominent place; {@code null} if not given
 * @param linksToFilingSystem whether the number links to the ministry's filing system; {@code null} if not given
 * @param principal the mini-program principal (小程序负责人); {@code null} if not given
 * @param administrator the account's administrator (管理员); {@code null} if not given
 * @param faceVerification the principal's face verification; {@code null} if not given
 * @param nameTaken whether another filed service has the same name; {@code null} if not given
 * @param nameRelated whether the name has to do with the subject or the service; {@code null} if not given
 * @param servicesWithinScope whether the service content types lie within the subject's business scope; {@code null} if not given
 * @param servicesMatchContent whether they match what the mini-program really does; {@code null} if not given
 * @param contentFitsSubject whether the content fits the type of subject; {@code null} if not given
 */
public record MiniProgram(
        @Nullable String name,
        @Nullable String appId,
        @Nullable String originalId,
        @Nullable String introduction,
        @Nullable Picture avatar,
        @Nullable String remark,
        @Nullable List<Integer> serviceContentTypes,
        @Nullable List<String> categories,
        @Nullable List<PreApprovalCategory> preApprovalCategories,
        @Nullable List<PreApproval> preApprovals,
        @Nullable Set<Feature> features,
        @Nullable Listing listing,
        @Nullable String filingNumber,
        @Nullable Boolean showsFilingNumber,
        @Nullable Boolean linksToFilingSystem,
        @Nullable Person principal,
        @Nullable Person administrator,
        @Nullable FaceVerification faceVerification,
        @Nullable Boolean nameTaken,
        @Nullable Boolean nameRelated,
        @Nullable Boolean servicesWithinScope,
        @Nullable Boolean servicesMatchContent,
        @Nullable Boolean contentFitsSubject) {

    /** Copies the collections. */
    public MiniProgram {
        serviceContentTypes = Components.copy(serviceContentTypes, "serviceContentTypes");
        categories = Components.copy(categories, "categories");
        preApprovalCategories = Components.copy(preApprovalCategories, "preApprovalCategories");
        preApprovals = Components.copy(preApprovals, "preApprovals");
        features = Components.copy(features, "features");
    }

    /** {@return which places are given, not what stands there} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** Starts the description of a mini-program of this name. */
    public static Builder named(@Nullable String name) {
        return new Builder().name(name);
    }

    /** Starts the description of a mini-program of which nothing is given yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Describes a mini-program. What is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String appId;
        private @Nullable String originalId;
        private @Nullable String introduction;
        private @Nullable Picture avatar;
        private @Nullable String remark;
        private @Nullable List<Integer> serviceContentTypes;
        private @Nullable List<String> categories;
        private @Nullable List<PreApprovalCategory> preApprovalCategories;
        private @Nullable List<PreApproval> preApprovals;
        private @Nullable Set<Feature> features;
        private @Nullable Listing listing;
        private @Nullable String filingNumber;
        private @Nullable Boolean showsFilingNumber;
        private @Nullable Boolean linksToFilingSystem;
        private @Nullable Person principal;
        private @Nullable Person administrator;
        private @Nullable FaceVerification faceVerification;
        private @Nullable Boolean nameTaken;
        private @Nullable Boolean nameRelated;
        private @Nullable Boolean servicesWithinScope;
        private @Nullable Boolean servicesMatchContent;
        private @Nullable Boolean contentFitsSubject;

        private Builder() {}

        /** Sets the name users see. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets the AppID. */
        public Builder appId(@Nullable String appId) {
            this.appId = appId;
            return this;
        }

        /** Sets the account's original id (原始ID). */
        public Builder originalId(@Nullable String originalId) {
            this.originalId = originalId;
            return this;
        }

        /** Sets the introduction (介绍). */
        public Builder introduction(@Nullable String introduction) {
            this.introduction = introduction;
            return this;
        }

        /** Sets the avatar (头像). */
        public Builder avatar(@Nullable Picture avatar) {
            this.avatar = avatar;
            return this;
        }

        /** Sets the remark (备注) on content and main services. */
        public Builder remark(@Nullable String remark) {
            this.remark = remark;
            return this;
        }

        /** Sets the codes of the service content types (服务内容标识) chosen; none given means there are none. */
        public Builder serviceContentTypes(Integer... serviceContentTypes) {
            requireNonNull(serviceContentTypes, "serviceContentTypes must be given.");
            this.serviceContentTypes = List.of(serviceContentTypes);
            return this;
        }

        /** Sets the platform's service categories (服务类目); none given means there are none. */
        public Builder categories(String... categories) {
            requireNonNull(categories, "categories must be given.");
            this.categories = List.of(categories);
            return this;
        }

        /** Sets the pre-approval categories ticked, {@link PreApprovalCategory#NONE} alone if none concerns it; none given means there are none. */
        public Builder preApprovalCategories(PreApprovalCategory... preApprovalCategories) {
            requireNonNull(preApprovalCategories, "preApprovalCategories must be given.");
            this.preApprovalCategories = List.of(preApprovalCategories);
            return this;
        }

        /** Sets the approvals held; none given means there are none. */
        public Builder preApprovals(PreApproval... preApprovals) {
            requireNonNull(preApprovals, "preApprovals must be given.");
            this.preApprovals = List.of(preApprovals);
            return this;
        }

        /** Sets what it does; none given means there are none. */
        public Builder features(Feature... features) {
            requireNonNull(features, "features must be given.");
            this.features = Set.copyOf(List.of(features));
            return this;
        }

        /** Sets whether users can reach it. */
        public Builder listing(@Nullable Listing listing) {
            this.listing = listing;
            return this;
        }

        /** Sets its filing number (小程序备案号). */
        public Builder filingNumber(@Nullable String filingNumber) {
            this.filingNumber = filingNumber;
            return this;
        }

        /** Sets whether the number is shown in a prominent place. */
        public Builder showsFilingNumber(boolean showsFilingNumber) {
            this.showsFilingNumber = showsFilingNumber;
            return this;
        }

        /** Sets whether the number links to the ministry's filing system. */
        public Builder linksToFilingSystem(boolean linksToFilingSystem) {
            this.linksToFilingSystem = linksToFilingSystem;
            return this;
        }

        /** Sets the mini-program principal (小程序负责人). */
        public Builder principal(@Nullable Person principal) {
            this.principal = principal;
            return this;
        }

        /** Sets the account's administrator (管理员). */
        public Builder administrator(@Nullable Person administrator) {
            this.administrator = administrator;
            return this;
        }

        /** Sets the principal's face verification. */
        public Builder faceVerification(@Nullable FaceVerification faceVerification) {
            this.faceVerification = faceVerification;
            return this;
        }

        /** Sets whether another filed service has the same name. */
        public Builder nameTaken(boolean nameTaken) {
            this.nameTaken = nameTaken;
            return this;
        }

        /** Sets whether the name has to do with the subject or the service. */
        public Builder nameRelated(boolean nameRelated) {
            this.nameRelated = nameRelated;
            return this;
        }

        /** Sets whether the service content types lie within the subject's business scope. */
        public Builder servicesWithinScope(boolean servicesWithinScope) {
            this.servicesWithinScope = servicesWithinScope;
            return this;
        }

        /** Sets whether they match what the mini-program really does. */
        public Builder servicesMatchContent(boolean servicesMatchContent) {
            this.servicesMatchContent = servicesMatchContent;
            return this;
        }

        /** Sets whether the content fits the type of subject. */
        public Builder contentFitsSubject(boolean contentFitsSubject) {
            this.contentFitsSubject = contentFitsSubject;
            return this;
        }

        /** {@return what has been described} */
        public MiniProgram build() {
            return new MiniProgram(
                    name,
                    appId,
                    originalId,
                    introduction,
                    avatar,
                    remark,
                    serviceContentTypes,
                    categories,
                    preApprovalCategories,
                    preApprovals,
                    features,
                    listing,
                    filingNumber,
                    showsFilingNumber,
                    linksToFilingSystem,
                    principal,
                    administrator,
                    faceVerification,
                    nameTaken,
                    nameRelated,
                    servicesWithinScope,
                    servicesMatchContent,
                    contentFitsSubject);
        }
    }
}
