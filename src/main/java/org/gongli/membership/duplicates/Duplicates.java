package org.gongli.membership.duplicates;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.members.Memberships;
import org.gongli.members.RegisterEntries;
import org.gongli.membership.view.DuplicateList;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Merges and parts records, always by two persons, both records within the scope of each.
@Service
class Duplicates {

    private static final int MERGINGS = 50;

    private final DuplicateSql sql;
    private final Memberships memberships;
    private final RegisterEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duplicates(DuplicateSql sql, Memberships memberships, RegisterEntries entries, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.memberships = memberships;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public DuplicateList list(Viewer viewer, String after) {
        var key = after.matches("[0-9]{1,18}-[0-9]{1,18}") ? after.split("-") : new String[] {"0", "0"};
        var page = sql.pairs(viewer.scope(), Long.parseLong(key[0]), Long.parseLong(key[1]), Paged.SIZE + 1);
        var mergings = sql.mergings(viewer.scope(), MERGINGS);
        var ids = Stream.concat(page.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())), mergings.stream().flatMap(one -> Stream.of(one.kept(), one.merged())))
                .distinct().toList();
        var known = entries.of(ids);
        if (!ids.isEmpty()) {
            events.publishEvent(new PersonalDataRead(viewer.actor(), "duplicate-list", viewer.org(), ids));
        }
        return new DuplicateList(
                Paged.of(page.stream().map(pair -> new DuplicateList.Pair(known.get(pair.one()), known.get(pair.other()), pair.phone(), pair.person())).toList(),
                        DuplicateList.Pair::key),
                mergings.stream().map(one -> new DuplicateList.Merging(one.id(), one.state(), known.get(one.kept()), known.get(one.merged()), one.reason(), one.by(), one.at()))
                        .toList(), viewer.account());
    }

    /// Asks that the second record be read through the first.
    ///
    /// @throws Missing when one of them lies outside the viewer's scope
    /// @throws Refused when something is under way for one of them, or the pair is being merged already
    @Transactional
    public MergingId ask(Viewer viewer, MemberId kept, MemberId merged, String reason) {
        var org = within(viewer, kept);
        within(viewer, merged);
        if (kept.equals(merged)) {
            throw new Refused("constraint.member_merged_other");
        }
        refuseChanging(kept, merged);
        try {
            var id = sql.insert(kept, merged, reason, viewer.account(), clock.instant());
            events.publishEvent(new MergingMoved(viewer.actor(), org, id, kept, merged, MergingState.ASKED));
            return id;
        } catch (DuplicateKeyException e) {
            throw new Refused("members.merged-already");
        }
    }

    /// A second person agrees to the merging, or to the parting.
    ///
    /// @throws Refused when the same person asked for it, or nothing waits
    @Transactional
    public void confirm(Viewer viewer, MergingId id) {
        var merging = waiting(viewer, id);
        if (merging.state() == MergingState.ASKED) {
            refuseChanging(merging.kept(), merging.merged());
            sql.decided(id, MergingState.MERGED, viewer.account(), clock.instant());
            memberships.merge(viewer.actor(), merging.kept(), merging.merged());
            moved(viewer, merging, MergingState.MERGED);
        } else {
            sql.parted(id, viewer.account(), clock.instant());
            memberships.part(viewer.actor(), merging.kept(), merging.merged());
            moved(viewer, merging, MergingState.PARTED);
        }
    }

    /// A second person does not agree: everything stays as it is.
    @Transactional
    public void refuse(Viewer viewer, MergingId id) {
        var merging = waiting(viewer, id);
        if (merging.state() == MergingState.ASKED) {
            sql.decided(id, MergingState.REFUSED, viewer.account(), clock.instant());
            moved(viewer, merging, MergingState.REFUSED);
        } else {
            sql.partingRefused(id);
            moved(viewer, merging, MergingState.MERGED);
        }
    }

    /// Asks that a merging be taken back.
    @Transactional
    public void askParting(Viewer viewer, MergingId id, String reason) {
        var merging = sql.lock(viewer.scope(), id).orElseThrow(Missing::new);
        if (merging.state() != MergingState.MERGED) {
            throw new Refused("members.parted-already");
        }
        sql.partingAsked(id, reason, viewer.account(), clock.instant());
        moved(viewer, merging, MergingState.PARTING);
    }

    /// Two people are behind the two records: they are not shown again.
    @Transactional
    public void different(Viewer viewer, MemberId one, MemberId other) {
        var org = within(viewer, one);
        within(viewer, other);
        if (one.equals(other)) {
            throw new Missing();
        }
        sql.different(one, other, viewer.account(), clock.instant());
        events.publishEvent(new FoundDifferent(viewer.actor(), org, one, other));
    }

    private DuplicateSql.Merging waiting(Viewer viewer, MergingId id) {
        var merging = sql.lock(viewer.scope(), id).orElseThrow(Missing::new);
        if (merging.state() != MergingState.ASKED && merging.state() != MergingState.PARTING) {
            throw new Refused("membership.duplicates.decided-already");
        }
        if (merging.by().equals(viewer.account())) {
            throw new Refused("membership.duplicates.four-eyes");
        }
        return merging;
    }

    private void refuseChanging(MemberId kept, MemberId merged) {
        if (List.of(kept, merged).stream().anyMatch(sql::changing)) {
            throw new Refused("membership.one-at-a-time");
        }
    }

    private OrgId within(Viewer viewer, MemberId member) {
        return sql.within(viewer.scope(), member).orElseThrow(Missing::new);
    }

    private void moved(Viewer viewer, DuplicateSql.Merging merging, MergingState state) {
        events.publishEvent(new MergingMoved(viewer.actor(), viewer.org(), merging.id(), merging.kept(), merging.merged(), state));
    }
}
