package org.gongli.funds.paying;

import java.util.ArrayList;
import java.util.List;
import org.gongli.funds.Officers;
import org.gongli.funds.view.BatchList;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// What waits for the maker, the checker and the payer.
@Component
class PayingTodos implements Todos {

    private final BatchPageSql batches;

    PayingTodos(BatchPageSql batches) {
        this.batches = batches;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        if (!Officers.pay(viewer)) {
            return List.of();
        }
        var decides = Officers.act(viewer);
        var todos = new ArrayList<Todo>();
        if (decides) {
            batches.ready(viewer.scope()).forEach(ready -> todos.add(new Todo("funds.todo.make", List.of(ready.name(), ready.payouts()), "/batches", null)));
        }
        batches.waiting(viewer.scope(), viewer.account()).stream().filter(batch -> decides || batch.status() != BatchStatus.MADE).forEach(batch -> todos.add(step(batch)));
        return todos;
    }

    private static Todo step(BatchList.Row batch) {
        var args = List.<Object>of(batch.id().reference(), batch.lines(), batch.amount());
        var path = "/batches/" + batch.id();
        return switch (batch.status()) {
            case MADE -> new Todo("funds.todo.check", args, path, null);
            case CHECKED -> new Todo("funds.todo.pay", args, path, null);
            case SENT, DONE, CANCELLED -> new Todo("funds.todo.result", args, path, null);
        };
    }
}
