package org.gongli.members;

import java.time.LocalDate;
import java.util.Collection;
import org.gongli.organisations.PastMembers;
import org.gongli.shared.OrgId;
import org.springframework.stereotype.Component;

/// Counts memberships in force at the end of a day, where they were on that day.
@Component
class MembersThen implements PastMembers {

    private final MembersThenSql sql;

    MembersThen(MembersThenSql sql) {
        this.sql = sql;
    }

    @Override
    public long of(Collection<OrgId> unions, LocalDate day) {
        return sql.members(unions, day);
    }

    @Override
    public long ofCity(OrgId city, LocalDate day) {
        return sql.members(city, day);
    }
}
