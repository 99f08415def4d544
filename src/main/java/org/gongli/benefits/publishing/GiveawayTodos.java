package org.gongli.benefits.publishing;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.Viewer;
import org.gongli.ui.Todos;
import org.springframework.stereotype.Component;

/// Giveaways that wait for a second pair of eyes, and those that came back.
@Component
class GiveawayTodos implements Todos {

    private final ManageSql sql;

    GiveawayTodos(ManageSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        if (!PublishingRules.writes(viewer.role())) {
            return List.of();
        }
        return Stream.concat(
                sql.waiting(viewer.scope(), viewer.account()).stream().map(giveaway -> todo("benefits.todo.publish", giveaway)),
                sql.returned(viewer.scope(), viewer.account()).stream().map(giveaway -> todo("benefits.todo.returned", giveaway))).toList();
    }

    private static Todo todo(String key, ManageSql.Waiting giveaway) {
        return new Todo(key, List.of(giveaway.title()), "/giveaways/manage/" + giveaway.id(), giveaway.opensAt());
    }
}
