package org.gongli.funds.approving;

import java.util.List;
import org.gongli.funds.Officers;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// All accounts to check, as one line.
@Component
class ApprovalTodos implements Todos {

    private final ApprovalSql sql;

    ApprovalTodos(ApprovalSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        if (!Officers.act(viewer)) {
            return List.of();
        }
        var sum = sql.sum(viewer.scope(), viewer.account());
        return sum.payouts() == 0 ? List.of() : List.of(new Todo("funds.todo.approve", List.of(sum.payouts(), sum.amount()), "/payouts/waiting", null));
    }
}
