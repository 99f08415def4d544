package org.gongli.documents.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the public learns about a certificate.
///
/// @param kind          the key of a text
/// @param holder        an organisation's name, or a person's, masked
/// @param revokedReason the key of a text
public record Verification(Standing standing, String code, String kind, String number, String issuer, String holder, @Nullable Instant issuedAt, @Nullable LocalDate validTo,
                           @Nullable Instant revokedAt, @Nullable String revokedReason) {

    /// A code that nobody issued, and one that was altered: nothing tells the two apart.
    public static final Verification UNKNOWN = new Verification(Standing.UNKNOWN, "", "", "", "", "", null, null, null, null);
    /// Nobody asked yet.
    public static final Verification UNASKED = new Verification(Standing.UNASKED, "", "", "", "", "", null, null, null, null);

    public boolean known() {
        return standing != Standing.UNKNOWN && standing != Standing.UNASKED;
    }

    /// Whether a certificate holds.
    public enum Standing {
        UNASKED("info"), HOLDS("success"), EXPIRED("warning"), REVOKED("danger"), UNKNOWN("danger");

        private final String kind;

        Standing(String kind) {
            this.kind = kind;
        }

        /// The kind of notice it is told with.
        public String kind() {
            return kind;
        }
    }
}
