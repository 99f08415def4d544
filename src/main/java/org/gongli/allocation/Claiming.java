package org.gongli.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Standing;
import org.gongli.shared.Unavailable;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Members claim places and give them back. Made for a crowd: whoever asks at the same time is served together, see [Line]. Not a proxy, for
/// hundreds of thousands may be waiting here, and each keeps its stack.
@Service
public class Claiming {

    private final OfferStates states;
    private final Lines lines;
    private final OfferSql offers;
    private final ClaimSql claims;
    private final Memory memory;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claiming(OfferStates states, Lines lines, OfferSql offers, ClaimSql claims, Memory memory, TransactionTemplate transaction,
            ApplicationEventPublisher events, Clock clock) {
        this.states = states;
        this.lines = lines;
        this.offers = offers;
        this.claims = claims;
        this.memory = memory;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Asks for a place for the viewer. Waits until the answer is certain; asked again it is the same answer. Not to be called inside a transaction,
    /// which would hold a connection while waiting.
    ///
    /// @throws Missing     when there is no such offer, or the viewer is no member
    /// @throws Unavailable when too many are waiting, or the database is away; asking again tells what became of it
    public Answer claim(Viewer viewer, OfferId offer) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a claim waits for others and must not hold a transaction open meanwhile");
        }
        var standing = Optional.ofNullable(viewer.standing()).orElseThrow(Missing::new);
        var arrived = clock.instant();
        var state = states.recent(offer);
        if (state.phase(arrived) == OfferState.Phase.UPCOMING) {
            return new Answer.TooEarly(state.terms().opensAt());
        }
        var refusal = state.phase(arrived) == OfferState.Phase.CLOSED ? tooLate(state) : notEligible(state.terms(), standing);
        var before = standing.merged().isEmpty() ? Optional.<Claim>empty() : claims.claim(offer, standing.merged()).map(KeptClaim::claim);
        if (before.isPresent()) {
            return new Answer.Yours(before.get().claimNo(), before.get().claimedAt(), true);
        }
        return lines.of(offer).ask(new Request(standing, arrived, refusal));
    }

    private static Answer tooLate(OfferState state) {
        return new Answer.TooLate(state.withdrawnAt() != null ? state.withdrawnAt() : state.terms().closesAt());
    }

    private @Nullable Answer notEligible(Terms terms, Standing standing) {
        return terms.audience().judge(standing, LocalDate.now(clock))
                .or(() -> terms.stockFor(standing.town()) == 0 ? Ineligible.because("no-places-for-town") : Optional.empty())
                .map(Answer.NotEligible::new).orElse(null);
    }

    /// Gives the viewer's place back, so that somebody else may have it.
    ///
    /// @return false when the viewer held none
    /// @throws Refused when it is redeemed
    public boolean cancel(Viewer viewer, OfferId offer) {
        return Boolean.TRUE.equals(transaction.execute(status -> giveBack(viewer, offer)));
    }

    private boolean giveBack(Viewer viewer, OfferId offer) {
        var locked = offers.lock(offer).orElseThrow(Missing::new);
        var given = viewer.records().stream().flatMap(record -> claims.delete(offer, record).stream()).findFirst();
        if (given.isEmpty()) {
            return refuseWhenRedeemed(viewer, offer);
        }
        offers.giveBack(locked, given.get().town());
        memory.forgetAfterCommit(offer);
        events.publishEvent(new ClaimCancelled(viewer.actor(), locked.organisation(), offer, given.get().claimNo(), given.get().member()));
        return true;
    }

    private boolean refuseWhenRedeemed(Viewer viewer, OfferId offer) {
        if (mine(viewer, offer).isPresent()) {
            throw new Refused("allocation.cancel.redeemed");
        }
        return false;
    }

    /// The viewer's own place, by whichever of the viewer's records it was claimed.
    public Optional<Claim> mine(Viewer viewer, OfferId offer) {
        return claims.claim(offer, viewer.records()).map(KeptClaim::claim);
    }

    /// All places of the viewer, latest first.
    public List<Claim> mine(Viewer viewer) {
        return viewer.records().stream().flatMap(record -> claims.of(record).stream()).sorted(Comparator.comparing(Claim::claimedAt).reversed()).toList();
    }

    /// All places of one record, latest first.
    public List<Claim> of(MemberId member) {
        return claims.of(member);
    }
}
