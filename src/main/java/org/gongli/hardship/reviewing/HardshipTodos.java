package org.gongli.hardship.reviewing;

import java.util.ArrayList;
import java.util.List;
import org.gongli.hardship.visiting.HomeVisitSql;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// What waits at town and city besides the steps of procedures. A chair has none here: what the union is told of stands among the cases.
@Component
class HardshipTodos implements Todos {

    private final AidListSql sql;
    private final HomeVisitSql visits;

    HardshipTodos(AidListSql sql, HomeVisitSql visits) {
        this.sql = sql;
        this.visits = visits;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        if (viewer.role() != Role.TOWN && viewer.role() != Role.CITY) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        visits.waiting(viewer.account()).forEach(application -> todos.add(new Todo("hardship.todo.visit", List.of(application.toString()), "/desk/hardship/" + application, null)));
        var rechecks = sql.rechecks(viewer.scope());
        if (rechecks > 0) {
            todos.add(new Todo("hardship.todo.rechecks", List.of(rechecks), "/desk/hardship?state=APPROVED", null));
        }
        var hindered = sql.hindered(viewer.scope());
        if (hindered > 0) {
            todos.add(new Todo("hardship.todo.hindered", List.of(hindered), "/budgets", null));
        }
        return todos;
    }
}
