package org.gongli.rules.overriding;

import java.util.List;
import org.gongli.rules.Overrides;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// Overrides that wait for a second person to decide.
@Component
class OverrideTodos implements Todos {

    private final OverrideSql overrides;

    OverrideTodos(OverrideSql overrides) {
        this.overrides = overrides;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        return !Overrides.DECIDERS.contains(viewer.role()) ? List.of() : overrides.waiting(viewer.scope(), viewer.account()).stream()
                .map(row -> new Todo("rules.todo.override", List.of(row.card()), "/rules/overrides?state=ASKED", null)).toList();
    }
}
