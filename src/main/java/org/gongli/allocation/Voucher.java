package org.gongli.allocation;

import java.time.Instant;

/// What a member shows at the counter.
///
/// @param token     for the QR code: some 70 characters, letters, digits, `-` and `_`
/// @param code      the same to type: digits in groups
/// @param changesAt when token and code should be fetched anew; a token is accepted for at most a minute
public record Voucher(Claim claim, Status status, String token, String code, Instant changesAt) {

    /// What the counter would say. Token and code are empty unless it is [#VALID].
    public enum Status {
        VALID, REDEEMED, EXPIRED
    }
}
