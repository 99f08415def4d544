package org.gongli.allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Component;

/// Finds the claim behind what a clerk scanned or typed.
@Component
class VoucherReader {

    private final VoucherTokens tokens;
    private final ShortCodes codes;
    private final GuessLimit guesses;
    private final ClaimSql claims;
    private final Clock clock;

    VoucherReader(VoucherTokens tokens, ShortCodes codes, GuessLimit guesses, ClaimSql claims, Clock clock) {
        this.tokens = tokens;
        this.codes = codes;
        this.guesses = guesses;
        this.claims = claims;
        this.clock = clock;
    }

    Reading read(Viewer clerk, String presented, Set<OfferId> servedHere) {
        var now = clock.instant();
        return ShortCodes.read(presented).map(code -> typed(clerk, code, servedHere, now)).orElseGet(() -> scanned(presented.strip(), servedHere, now));
    }

    private Reading scanned(String presented, Set<OfferId> servedHere, Instant now) {
        var read = tokens.read(presented);
        if (read.isEmpty()) {
            return new Reading.Rejected(new Redemption.Forged());
        }
        var token = read.get();
        if (!servedHere.contains(token.offer())) {
            return new Reading.Rejected(new Redemption.NotServedHere(token.offer()));
        }
        var claim = claims.claim(token.offer(), token.member()).filter(kept -> kept.claim().claimNo() == token.claimNo());
        return new Reading.Genuine(claim, token.fresh(now));
    }

    private Reading typed(Viewer clerk, ShortCodes.Code code, Set<OfferId> servedHere, Instant now) {
        var pause = guesses.count(clerk.account());
        if (pause.isPresent()) {
            return new Reading.Rejected(new Redemption.TooManyGuesses(pause.get()));
        }
        var found = new ArrayList<Reading>();
        for (var offer : servedHere) {
            codes.age(offer, code, now).ifPresent(age -> found.add(new Reading.Genuine(claims.claim(offer, code.claimNo()), ShortCodes.fresh(age))));
        }
        if (found.isEmpty()) {
            return new Reading.Rejected(new Redemption.Forged());
        }
        guesses.right(clerk.account());
        return found.size() == 1 ? found.getFirst() : ambiguous();
    }

    /// By chance, once in some hundred thousand codes, two offers have the same one: the next will differ.
    private static Reading ambiguous() {
        return new Reading.Rejected(new Redemption.Stale());
    }
}
