package org.gongli.members;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongli.shared.MemberId;
import org.springframework.stereotype.Component;

/// Records of the register side by side, merged ones included. The caller judges who may see them and publishes [org.gongli.shared.PersonalDataRead].
@Component
public class RegisterEntries {

    private final MemberLookupSql sql;

    RegisterEntries(MemberLookupSql sql) {
        this.sql = sql;
    }

    public Map<MemberId, RegisterEntry> of(Collection<MemberId> ids) {
        return ids.isEmpty() ? Map.of() : sql.entries(ids).stream().collect(Collectors.toMap(RegisterEntry::id, Function.identity()));
    }
}
