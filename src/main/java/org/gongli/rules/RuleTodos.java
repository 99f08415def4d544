package org.gongli.rules;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// What waits for a second person: overrides to decide, drafts to put into force.
@Component
class RuleTodos implements Todos {

    private final OverrideSql overrides;
    private final CardSql cards;

    RuleTodos(OverrideSql overrides, CardSql cards) {
        this.overrides = overrides;
        this.cards = cards;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        var toDecide = Overrides.DECIDERS.contains(viewer.role()) ? overrides.waiting(viewer.scope(), viewer.account()).stream()
                .map(row -> new Todo("rules.todo.override", List.of(row.card(), row.subject()), "/rules/overrides?state=ASKED", null)) : Stream.<Todo>of();
        var toApprove = Drafts.mayWrite(viewer) ? cards.toApprove(viewer.account()).stream()
                .map(draft -> new Todo("rules.todo.draft", List.of(draft.card()), "/rules/" + draft.card(), null)) : Stream.<Todo>of();
        return Stream.concat(toDecide, toApprove).toList();
    }
}
