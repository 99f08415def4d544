package org.gongli.allocation;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.gongli.platform.Sealing;
import org.gongli.shared.MemberId;
import org.springframework.stereotype.Component;

/// The tokens in the QR codes: a claim and a step of time, sealed, so that nobody can make, read or alter one.
@Component
class VoucherTokens {

    /// How long a token is shown before the next one.
    static final int STEP_SECONDS = 30;

    private static final int LENGTH = 2 * Long.BYTES + 2 * Integer.BYTES;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Sealing.Seal seal;

    VoucherTokens(Sealing sealing) {
        this.seal = sealing.seal("allocation.voucher");
    }

    /// What a token says.
    record Token(OfferId offer, MemberId member, long claimNo, long step) {

        /// Whether it was made in this step or the one before. One from the step to come is from a node whose clock is a little ahead.
        boolean fresh(Instant now) {
            return Math.abs(VoucherTokens.step(now) - step) <= 1;
        }
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static Instant nextStep(Instant now) {
        return Instant.ofEpochSecond((step(now) + 1) * STEP_SECONDS);
    }

    String make(Claim claim, Instant now) {
        var plain = ByteBuffer.allocate(LENGTH)
                .putLong(claim.offer().value()).putLong(claim.member().value())
                .putInt(Math.toIntExact(claim.claimNo())).putInt(Math.toIntExact(step(now)));
        return ENCODER.encodeToString(seal.seal(plain.array()));
    }

    /// What the token says; empty when we did not make it exactly so.
    Optional<Token> read(String token) {
        return decode(token).flatMap(seal::open).filter(plain -> plain.length == LENGTH).map(ByteBuffer::wrap)
                .map(plain -> new Token(new OfferId(plain.getLong()), new MemberId(plain.getLong()), plain.getInt(), plain.getInt()));
    }

    /// Base64 has several spellings of the same bytes; only ours is genuine.
    private static Optional<byte[]> decode(String token) {
        try {
            var sealed = Base64.getUrlDecoder().decode(token);
            return ENCODER.encodeToString(sealed).equals(token) ? Optional.of(sealed) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
