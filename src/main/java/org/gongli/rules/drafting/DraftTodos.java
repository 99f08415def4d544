package org.gongli.rules.drafting;

import java.util.List;
import org.gongli.rules.cards.CardSql;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// Drafts that wait for a second person to put them into force.
@Component
class DraftTodos implements Todos {

    private final CardSql cards;

    DraftTodos(CardSql cards) {
        this.cards = cards;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        return !Drafts.mayWrite(viewer) ? List.of() : cards.toApprove(viewer.account()).stream()
                .map(draft -> new Todo("rules.todo.draft", List.of(draft.card()), "/rules/" + draft.card(), null)).toList();
    }
}
