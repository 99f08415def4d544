package org.gongli.funds.budgeting;

import java.util.List;
import org.gongli.funds.Officers;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// Amounts that wait for a second person.
@Component
class BudgetTodos implements Todos {

    private final BudgetSql sql;

    BudgetTodos(BudgetSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        return !Officers.act(viewer) ? List.of() : sql.waiting(viewer.scope(), viewer.account()).stream()
                .map(waiting -> new Todo("funds.todo.budget", List.of(waiting.orgName(), waiting.name(), waiting.amount()),
                        "/budgets/" + waiting.line(), null)).toList();
    }
}
