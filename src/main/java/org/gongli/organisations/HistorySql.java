package org.gongli.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongli.organisations.view.Change;
import org.gongli.organisations.view.Change.Field;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The states that an organisation was in, told as what each changed.
@Component
class HistorySql {

    private final JdbcClient jdbc;

    HistorySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What changed since a state, the last change first. From state 0 on it is the whole history, whose last entry is how it was entered.
    List<Change> changes(OrgId id, int since) {
        var states = jdbc.sql("""
                select s.version, s.since, s.changed_by_role, p.name as parent, s.name, s.name_en, s.uscc, s.industry, s.headcount, s.address, s.valid_to
                from organisations.state s
                left join organisations.organisation p on p.id = s.parent_id
                where s.organisation_id = :id and s.version >= :since
                order by s.version
                """).param("id", id).param("since", since).query(State.class).list();
        var changes = new ArrayList<Change>();
        for (var i = since == 0 ? 0 : 1; i < states.size(); i++) {
            changes.add(states.get(i).after(i == 0 ? null : states.get(i - 1)));
        }
        Collections.reverse(changes);
        return changes;
    }

    /// One row of `organisations.state`.
    record State(int version, Instant since, @Nullable Role changedByRole, @Nullable String parent, String name, @Nullable String nameEn,
                 @Nullable String uscc, @Nullable String industry, @Nullable Integer headcount, @Nullable String address, @Nullable LocalDate validTo) {

        Change after(@Nullable State before) {
            return new Change(version, since, changedByRole, before == null ? List.of() : changed(before.fields(), fields()));
        }

        private static List<Field> changed(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
            return after.keySet().stream().filter(field -> !Objects.equals(before.get(field), after.get(field)))
                    .map(field -> new Field(field, text(before.get(field)), text(after.get(field)))).toList();
        }

        private static String text(@Nullable Object value) {
            return Objects.toString(value, "");
        }

        private Map<String, @Nullable Object> fields() {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("name", name);
            fields.put("name-en", nameEn);
            fields.put("parent", parent);
            fields.put("uscc", uscc);
            fields.put("industry", industry);
            fields.put("headcount", headcount);
            fields.put("address", address);
            fields.put("valid-to", validTo);
            return fields;
        }
    }
}
