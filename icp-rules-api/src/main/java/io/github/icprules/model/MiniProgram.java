package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mini-program (小程序), as the applicant describes it.
 *
 * @param name the name that users see; {@code null} if not given
 * @param appId the AppID; {@code null} if not given
 * @param originalId the account's original id (原始ID); {@code null} if not given
 * @param introduction the introduction (介绍); {@code null} if not given
 * @param avatar the avatar (头像); {@code null} if not given
 * @param remark the remark (备注) on content and main services; {@code null} if not given
 * @param serviceContentTypes the codes of the chosen service content types (服务内容标识); {@code null} if not given, empty if the
 *     applicant has chosen none
 * @param categories the platform's service categories (服务类目); {@code null} if not given, empty if there are none
 * @param preApprovalCategories the ticked pre-approval categories, only {@link PreApprovalCategory#NONE} if no category
 *     concerns the mini-program; {@code null} if not given, empty if no box is ticked
 * @param preApprovals the approvals that the subject holds; {@code null} if not given, empty if there are none
 * @param features the features of the mini-program; {@code null} if not given, empty if it has none of the features
 * @param listing whether users can reach the mini-program; {@code null} if not given
 * @param filingNumber the filing number (小程序备案号); {@code null} if not given, blank if the mini-program has none
 * @param showsFilingNumber whether the mini-program shows the filing number in a prominent place; {@code null} if not given
 * @param linksToFilingSystem whether the filing number links to the ministry's filing system; {@code null} if not given
 * @param principal the mini-program principal (小程序负责人); {@code null} if not given
 * @param administrator the account's administrator (管理员); {@code null} if not given
 * @param faceVerification the principal's face verification; {@code null} if not given
 * @param nameTaken whether another filed service has the same name; {@code null} if not given
 * @param nameRelated whether the name is related to the subject or the service; {@code null} if not given
 * @param servicesWithinScope whether the service content types lie within the subject's business scope; {@code null} if not
 *     given
 * @param servicesMatchContent whether the service content types match the real content of the mini-program; {@code null} if
 *     not given
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

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder of a mini-program with a name} */
    public static Builder builder(@Nullable String name) {
        return new Builder().name(name);
    }

    /** {@return a builder of a mini-program without any value} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of a mini-program. A property that is not set, or set to {@code null}, counts as not given. */
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

        /** Sets the name that users see. */
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

        /** Sets the codes of the chosen service content types (服务内容标识). */
        public Builder serviceContentTypes(Integer first, Integer... more) {
            this.serviceContentTypes = Components.listOf("serviceContentTypes", first, more);
            return this;
        }

        /**
         * Sets the codes of the chosen service content types (服务内容标识).
         *
         * @param serviceContentTypes the list, empty with the meaning of {@link #noServiceContentTypes}; {@code null} if not
         *     given
         */
        public Builder serviceContentTypes(@Nullable List<Integer> serviceContentTypes) {
            this.serviceContentTypes = Components.copy(serviceContentTypes, "serviceContentTypes");
            return this;
        }

        /** States that the applicant has chosen no service content type. */
        public Builder noServiceContentTypes() {
            this.serviceContentTypes = List.of();
            return this;
        }

        /** Sets the platform's service categories (服务类目). */
        public Builder categories(String first, String... more) {
            this.categories = Components.listOf("categories", first, more);
            return this;
        }

        /**
         * Sets the platform's service categories (服务类目).
         *
         * @param categories the list, empty with the meaning of {@link #noCategories}; {@code null} if not given
         */
        public Builder categories(@Nullable List<String> categories) {
            this.categories = Components.copy(categories, "categories");
            return this;
        }

        /** States that there are no service categories. */
        public Builder noCategories() {
            this.categories = List.of();
            return this;
        }

        /**
         * Sets the ticked pre-approval categories, only {@link PreApprovalCategory#NONE} if no category concerns the
         * mini-program.
         */
        public Builder preApprovalCategories(PreApprovalCategory first, PreApprovalCategory... more) {
            this.preApprovalCategories = Components.listOf("preApprovalCategories", first, more);
            return this;
        }

        /**
         * Sets the ticked pre-approval categories, only {@link PreApprovalCategory#NONE} if no category concerns the
         * mini-program.
         *
         * @param preApprovalCategories the list, empty with the meaning of {@link #noPreApprovalCategories}; {@code null} if
         *     not given
         */
        public Builder preApprovalCategories(@Nullable List<PreApprovalCategory> preApprovalCategories) {
            this.preApprovalCategories = Components.copy(preApprovalCategories, "preApprovalCategories");
            return this;
        }

        /** States that no box is ticked, not even {@link PreApprovalCategory#NONE}. */
        public Builder noPreApprovalCategories() {
            this.preApprovalCategories = List.of();
            return this;
        }

        /** Sets the approvals that the subject holds. */
        public Builder preApprovals(PreApproval first, PreApproval... more) {
            this.preApprovals = Components.listOf("preApprovals", first, more);
            return this;
        }

        /**
         * Sets the approvals that the subject holds.
         *
         * @param preApprovals the list, empty with the meaning of {@link #noPreApprovals}; {@code null} if not given
         */
        public Builder preApprovals(@Nullable List<PreApproval> preApprovals) {
            this.preApprovals = Components.copy(preApprovals, "preApprovals");
            return this;
        }

        /** States that the subject holds no approval. */
        public Builder noPreApprovals() {
            this.preApprovals = List.of();
            return this;
        }

        /** Sets the features of the mini-program. */
        public Builder features(Feature first, Feature... more) {
            this.features = Components.setOf("features", first, more);
            return this;
        }

        /**
         * Sets the features of the mini-program.
         *
         * @param features the set, empty with the meaning of {@link #noFeatures}; {@code null} if not given
         */
        public Builder features(@Nullable Set<Feature> features) {
            this.features = Components.copy(features, "features");
            return this;
        }

        /** States that the mini-program has none of the features. */
        public Builder noFeatures() {
            this.features = Set.of();
            return this;
        }

        /** Sets whether users can reach the mini-program. */
        public Builder listing(@Nullable Listing listing) {
            this.listing = listing;
            return this;
        }

        /** Sets the filing number (小程序备案号). */
        public Builder filingNumber(@Nullable String filingNumber) {
            this.filingNumber = filingNumber;
            return this;
        }

        /** Sets whether the mini-program shows the filing number in a prominent place. */
        public Builder showsFilingNumber(boolean showsFilingNumber) {
            this.showsFilingNumber = showsFilingNumber;
            return this;
        }

        /** Sets whether the filing number links to the ministry's filing system. */
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

        /** Sets whether the name is related to the subject or the service. */
        public Builder nameRelated(boolean nameRelated) {
            this.nameRelated = nameRelated;
            return this;
        }

        /** Sets whether the service content types lie within the subject's business scope. */
        public Builder servicesWithinScope(boolean servicesWithinScope) {
            this.servicesWithinScope = servicesWithinScope;
            return this;
        }

        /** Sets whether the service content types match the real content of the mini-program. */
        public Builder servicesMatchContent(boolean servicesMatchContent) {
            this.servicesMatchContent = servicesMatchContent;
            return this;
        }

        /** Sets whether the content fits the type of subject. */
        public Builder contentFitsSubject(boolean contentFitsSubject) {
            this.contentFitsSubject = contentFitsSubject;
            return this;
        }

        /** {@return the described mini program} */
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
