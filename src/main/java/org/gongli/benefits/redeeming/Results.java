package org.gongli.benefits.redeeming;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongli.allocation.Claim;
import org.gongli.allocation.Inspection;
import org.gongli.allocation.OfferId;
import org.gongli.allocation.Redemption;
import org.gongli.benefits.GiveawaySql;
import org.gongli.benefits.view.Counter.Kind;
import org.gongli.benefits.view.Counter.Result;
import org.gongli.benefits.view.Giveaway;
import org.gongli.members.MaskedNames;
import org.gongli.organisations.OrganisationTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what the mechanism answers into words for the clerk. Whose voucher it is stays unsaid unless this counter hands or handed it over.
@Component
class Results {

    private final GiveawaySql giveaways;
    private final MaskedNames names;
    private final OrganisationTree tree;

    Results(GiveawaySql giveaways, MaskedNames names, OrganisationTree tree) {
        this.giveaways = giveaways;
        this.names = names;
        this.tree = tree;
    }

    Result of(Inspection inspection) {
        return switch (inspection) {
            case Inspection.Ready(Claim claim) -> named(Kind.READY, claim);
            case Redemption.Rejection rejection -> rejected(rejection);
        };
    }

    Result of(Redemption redemption) {
        return switch (redemption) {
            case Redemption.Redeemed(Claim claim) -> named(Kind.DONE, claim);
            case Redemption.SameRequestAgain(Claim claim) -> named(Kind.DONE_BEFORE, claim);
            case Redemption.KeyOfAnother _ -> plain(Kind.KEY_OF_ANOTHER, null);
            case Redemption.Rejection rejection -> rejected(rejection);
        };
    }

    private Result rejected(Redemption.Rejection rejection) {
        return switch (rejection) {
            case Redemption.AlreadyRedeemed(Claim claim, boolean here) -> here ? named(Kind.ALREADY_HERE, claim) : elsewhere(claim);
            case Redemption.Forged _ -> plain(Kind.FORGED, null);
            case Redemption.Stale _ -> plain(Kind.STALE, null);
            case Redemption.NotServedHere(OfferId offer) -> plain(Kind.NOT_SERVED_HERE, giveaway(offer));
            case Redemption.NoLongerValid _ -> plain(Kind.NO_LONGER_VALID, null);
            case Redemption.TooLate late -> plain(Kind.TOO_LATE, giveaway(late.claim().offer()));
            case Redemption.TooManyGuesses(var wait) -> new Result(Kind.TOO_MANY_GUESSES, List.of(Math.max(1, wait.toMinutes())), null, null, null);
        };
    }

    private Result named(Kind kind, Claim claim) {
        return new Result(kind, List.of(), giveaway(claim.offer()), claim, names.of(Set.of(claim.member())).getOrDefault(claim.member(), ""));
    }

    private Result elsewhere(Claim claim) {
        var counter = tree.get(Objects.requireNonNull(claim.counter())).name();
        return new Result(Kind.ALREADY_ELSEWHERE, List.of(counter), giveaway(claim.offer()), claim, null);
    }

    private static Result plain(Kind kind, @Nullable Giveaway giveaway) {
        return new Result(kind, List.of(), giveaway, null, null);
    }

    private @Nullable Giveaway giveaway(OfferId offer) {
        return giveaways.byOffer(Set.of(offer)).get(offer);
    }
}
