package org.gongli.documents.letters;

import java.time.LocalDate;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// What an organisation certifies. The public page shows the kind, the number, the issuer and the holder (a person's name masked), and nothing else.
///
/// @param kind      the key of a text, for example `founding.certificate`
/// @param number    as printed on it, unique among its kind
/// @param subject   what it comes from, as `kind/id`
/// @param issuer    who certifies
/// @param holderOrg the organisation that holds it; null when a person does
/// @param holder    the person who holds it; null when an organisation does
/// @param validTo   the last day on which it holds; null for always
public record NewCertificate(String kind, String number, String subject, OrgId issuer, @Nullable OrgId holderOrg, @Nullable MemberId holder, @Nullable LocalDate validTo) {

    public static NewCertificate of(String kind, String number, String subject, OrgId issuer, OrgId holder) {
        return new NewCertificate(kind, number, subject, issuer, holder, null, null);
    }

    public static NewCertificate of(String kind, String number, String subject, OrgId issuer, MemberId holder) {
        return new NewCertificate(kind, number, subject, issuer, null, holder, null);
    }

    public NewCertificate until(LocalDate day) {
        return new NewCertificate(kind, number, subject, issuer, holderOrg, holder, day);
    }
}
