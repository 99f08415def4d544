package org.gongli.membership.wishes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.gongli.members.MemberEnrolled;
import org.gongli.members.Members;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.gongli.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes wishes for a union, one for each person, and drops those of people who have become members.
@Service
class UnionWishes {

    private static final int PER_ADDRESS_AND_MINUTE = 60;

    private final UnionWishSql sql;
    private final OrganisationTree tree;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final LoadingCache<String, Bucket> pace = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build(
            address -> Bucket.builder().addLimit(limit -> limit.capacity(PER_ADDRESS_AND_MINUTE).refillGreedy(PER_ADDRESS_AND_MINUTE, Duration.ofMinutes(1))).build());

    UnionWishes(UnionWishSql sql, OrganisationTree tree, Members members, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.tree = tree;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /// @param address from which it came, behind which a whole factory may be
    /// @throws Refused when too many came from there, or the town is none
    @Transactional
    public void wish(NewWish wish, String address) {
        if (!pace.get(address).tryConsume(1)) {
            throw new Refused("membership.wish.too-many");
        }
        var town = tree.get(wish.town());
        if (town.kind() != OrgKind.TOWN && town.kind() != OrgKind.CITY) {
            throw new Refused("membership.wish.town-missing");
        }
        if (members.byPhone(wish.phone()).isEmpty()) {
            events.publishEvent(new UnionWished(Actor.ANONYMOUS, wish.town(), sql.keep(wish, clock.instant())));
        }
    }

    @EventListener
    void enrolled(MemberEnrolled enrolled) {
        members.phone(enrolled.member()).ifPresent(phone -> sql.fulfil(phone, clock.instant()));
    }
}
