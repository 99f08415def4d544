package org.gongli.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows members to officers, and leaves a trace of whom they saw.
@Service
class LookingUpMembers {

    /// Members of one part of a sheet, read and recorded together.
    private static final int PART = 2_000;

    private final MemberLookupSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookingUpMembers(MemberLookupSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Paged<MemberLookupSql.Found> page(Viewer viewer, MemberFilter filter) {
        var page = Paged.of(sql.members(viewer.scope(), filter, LocalDate.now(clock), Paged.SIZE + 1), MemberLookupSql.Found::id);
        seen(viewer, "member-list", page.rows());
        return page;
    }

    /// The next part of a sheet; empty after the last.
    @Transactional
    public List<MemberLookupSql.Found> part(Viewer viewer, MemberFilter filter) {
        var part = sql.members(viewer.scope(), filter, LocalDate.now(clock), PART);
        seen(viewer, "member-sheet", part);
        return part;
    }

    /// @param subject what was opened: the record, or its numbers
    /// @throws Missing when the member lies outside the viewer's scope
    @Transactional
    public MemberLookupSql.Found member(Viewer viewer, MemberId id, String subject) {
        var member = sql.member(viewer.scope(), id).orElseThrow(Missing::new);
        seen(viewer, subject + "/" + id, List.of(member));
        return member;
    }

    private void seen(Viewer viewer, String subject, List<MemberLookupSql.Found> members) {
        if (!members.isEmpty()) {
            events.publishEvent(new PersonalDataRead(viewer.actor(), subject, viewer.org(), members.stream().map(MemberLookupSql.Found::id).toList()));
        }
    }
}
