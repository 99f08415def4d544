package org.gongli.founding.drive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// Visits that a town promised and that are due within a week.
@Component
class DriveTodos implements Todos {

    private final DriveSql sql;
    private final Clock clock;

    DriveTodos(DriveSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        if (viewer.role() != Role.TOWN) {
            return List.of();
        }
        var due = sql.followUps(viewer.scope(), LocalDate.now(clock));
        return due.first() == null ? List.of() : List.of(new Todo("founding.todo.follow-up", List.of(due.due()), "/unfounded?state=VISITED",
                due.first().plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }
}
