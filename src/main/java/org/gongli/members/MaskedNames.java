package org.gongli.members;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Members' names as those see them who serve a member or count what members got: the surname, and a star for each further character.
@Component
public class MaskedNames {

    private final MaskedNameSql sql;
    private final ApplicationEventPublisher events;

    MaskedNames(MaskedNameSql sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /// For a page that shows these members to somebody else: that they were shown is recorded, in the transaction of the caller.
    ///
    /// @param subject what was opened, as `kind/id`
    public Map<MemberId, String> shown(Viewer viewer, String subject, Collection<MemberId> members) {
        return shown(viewer, subject, viewer.org(), members);
    }

    /// The same for what belongs to another organisation than the viewer's.
    public Map<MemberId, String> shown(Viewer viewer, String subject, @Nullable OrgId organisation, Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        events.publishEvent(new PersonalDataRead(viewer.actor(), subject, organisation, members.stream().distinct().toList()));
        return of(members);
    }

    /// The caller publishes [PersonalDataRead]. An id that names no member is left out.
    public Map<MemberId, String> of(Collection<MemberId> members) {
        return members.isEmpty() ? Map.of()
                : sql.names(members).stream().collect(Collectors.toMap(MaskedNameSql.Named::id, named -> masked(named.name())));
    }

    /// A name in letters keeps its first word.
    static String masked(String name) {
        int space = name.indexOf(' ');
        if (space > 0) {
            return name.substring(0, space) + " *";
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }
}
