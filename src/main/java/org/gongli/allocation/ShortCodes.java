package org.gongli.allocation;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gongli.platform.Sealing;
import org.springframework.stereotype.Component;

/// The codes to type when a camera does not help: the claim's number and six digits that change every two minutes, as in `17 402 955`.
@Component
class ShortCodes {

    private static final int STEP_SECONDS = 120;
    private static final int CHECK_DIGITS = 6;
    private static final int CHECKS = 1_000_000;
    private static final int LONGEST = 16;

    /// A code is accepted in its own step and the next; up to so many steps it is still recognised as ours.
    private static final int RECOGNISED = 5;

    private final Sealing.Seal seal;

    ShortCodes(Sealing sealing) {
        this.seal = sealing.seal("allocation.voucher-code");
    }

    /// What was typed: a claim's number and its check.
    record Code(long claimNo, int check) {
    }

    String make(Claim claim, Instant now) {
        var check = check(claim.offer(), claim.claimNo(), step(now));
        return "%d %03d %03d".formatted(claim.claimNo(), check / 1_000, check % 1_000);
    }

    /// Reads what was typed; digits of any script count, blanks and hyphens do not. Empty when it has not the form of a code.
    static Optional<Code> read(String typed) {
        var digits = new StringBuilder();
        for (int c : typed.codePoints().filter(c -> !Character.isSpaceChar(c) && !Character.isWhitespace(c) && c != '-').toArray()) {
            int digit = Character.digit(c, 10);
            if (digit < 0 || digits.length() == LONGEST) {
                return Optional.empty();
            }
            digits.append(digit);
        }
        int split = digits.length() - CHECK_DIGITS;
        return split < 1 ? Optional.empty() : Optional.of(new Code(Long.parseLong(digits, 0, split, 10), Integer.parseInt(digits, split, digits.length(), 10)));
    }

    /// How many steps ago this was the code of a claim on this offer; empty when it was not, or too long ago.
    OptionalInt age(OfferId offer, Code code, Instant now) {
        return IntStream.rangeClosed(0, RECOGNISED).filter(age -> check(offer, code.claimNo(), step(now) - age) == code.check()).findFirst();
    }

    static boolean fresh(int age) {
        return age <= 1;
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    private int check(OfferId offer, long claimNo, long step) {
        var message = ByteBuffer.allocate(3 * Long.BYTES).putLong(offer.value()).putLong(claimNo).putLong(step);
        return (int) Math.floorMod(ByteBuffer.wrap(seal.mac(message.array())).getLong(), (long) CHECKS);
    }
}
