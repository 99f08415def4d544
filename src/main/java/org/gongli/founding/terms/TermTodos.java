package org.gongli.founding.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// Terms that are over or will be soon.
@Component
class TermTodos implements Todos {

    private final TermSql sql;
    private final Clock clock;

    TermTodos(TermSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        if (viewer.role() != Role.CHAIR && viewer.role() != Role.TOWN) {
            return List.of();
        }
        var ending = sql.ending(viewer.scope(), LocalDate.now(clock));
        var todos = new ArrayList<Todo>();
        var first = ending.first() == null ? null : ending.first().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var path = viewer.role() == Role.CHAIR ? "/terms/" + viewer.org() : null;
        if (ending.overdue() > 0) {
            todos.add(new Todo("founding.todo.overdue", List.of(ending.overdue()), path == null ? "/terms?state=OVERDUE" : path, first));
        }
        if (ending.soon() > 0) {
            todos.add(new Todo("founding.todo.soon", List.of(ending.soon()), path == null ? "/terms?state=SOON" : path, ending.overdue() > 0 ? null : first));
        }
        return todos;
    }
}
