package org.gongli.members;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongli.shared.MemberId;
import org.springframework.stereotype.Component;

/// Members' names as those see them who serve a member or count what members got: the surname, and a star for each further character.
@Component
public class MaskedNames {

    private final MaskedNameSql sql;

    MaskedNames(MaskedNameSql sql) {
        this.sql = sql;
    }

    /// The caller publishes [org.gongli.shared.PersonalDataRead]. An id that names no member is left out.
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
