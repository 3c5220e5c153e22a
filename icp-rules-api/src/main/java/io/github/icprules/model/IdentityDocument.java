package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * A natural person's identity document (个人证件).
 *
 * @param type the kind of the document; {@code null} if not given
 * @param number the printed number; {@code null} if not given
 * @param validity the validity of the document; {@code null} if not given
 * @param temporary whether the document is a temporary ID card (临时身份证); {@code null} if not given
 */
public record IdentityDocument(
        @Nullable CertificateType type,
        @Nullable String number,
        @Nullable Validity validity,
        @Nullable Boolean temporary) {

    /** {@return a resident ID card (居民身份证) with a number and no other value} */
    public static IdentityDocument residentId(@Nullable String number) {
        return new IdentityDocument(CertificateType.RESIDENT_ID, number, null, null);
    }

    /** {@return a copy of the document with another validity} */
    public IdentityDocument withValidity(@Nullable Validity validity) {
        return new IdentityDocument(type, number, validity, temporary);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
