package org.gongli.documents.letters;

import org.gongli.shared.TypedId;

/// A certificate that was issued.
public record CertificateId(long value) implements TypedId {

    public static CertificateId of(Long value) {
        return new CertificateId(value);
    }

    public static CertificateId of(String text) {
        return new CertificateId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
