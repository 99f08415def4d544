package org.gongli.membership.wishes;

import java.time.Clock;
import java.util.List;
import org.gongli.access.signingin.ProvingPhones;
import org.gongli.members.MemberAmended;
import org.gongli.members.MemberEnrolled;
import org.gongli.members.Members;
import org.gongli.members.RosterConfirmed;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.gongli.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes wishes for a union, one for each person, and drops those of people who have become members.
@Service
class UnionWishes {

    private final UnionWishSql sql;
    private final OrganisationTree tree;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final ProvingPhones proving;

    UnionWishes(UnionWishSql sql, OrganisationTree tree, Members members, ApplicationEventPublisher events, Clock clock, TransactionOperations transactions,
            ProvingPhones proving) {
        this.sql = sql;
        this.tree = tree;
        this.members = members;
        this.events = events;
        this.clock = clock;
        this.transactions = transactions;
        this.proving = proving;
    }

    /// Sends a code to the phone of somebody who wishes for a union. Nothing is kept before it comes back.
    ///
    /// @param address from which it came
    /// @return the request, which must come back with the code
    /// @throws Refused when the town is none, or codes were asked for too often
    String prove(NewWish wish, String address) {
        requireTown(wish);
        return proving.send(wish.phone(), address);
    }

    /// Counts a wish whose phone was proved. A member's is not counted, and the answer is the same.
    ///
    /// @throws Refused when the code is wrong, too old, or was tried too often
    void wish(NewWish wish, String request, String code) {
        requireTown(wish);
        proving.prove(request, wish.phone(), code);
        transactions.executeWithoutResult(status -> keep(wish));
    }

    private void requireTown(NewWish wish) {
        var town = tree.get(wish.town());
        if (town.kind() != OrgKind.TOWN && town.kind() != OrgKind.CITY) {
            throw new Refused("membership.wish.town-missing");
        }
    }

    private void keep(NewWish wish) {
        if (members.byPhone(wish.phone()).isEmpty()) {
            events.publishEvent(new UnionWished(Actor.ANONYMOUS, wish.town(), sql.keep(wish, members.phoneKey(wish.phone()), clock.instant())));
        }
    }

    @EventListener
    void enrolled(MemberEnrolled enrolled) {
        sql.fulfil(List.of(enrolled.member()), clock.instant());
    }

    @EventListener
    void confirmed(RosterConfirmed confirmed) {
        sql.fulfil(confirmed.members(), clock.instant());
    }

    /// A phone that was corrected may be that of somebody who once wished.
    @EventListener
    void amended(MemberAmended amended) {
        if (amended.phone()) {
            sql.fulfil(List.of(amended.member()), clock.instant());
        }
    }
}
