package org.gongli.ui;

import java.time.Instant;
import java.util.List;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;

/// What waits for an officer. A module that has such work implements this; the desk shows all of it, ordered by deadline.
public interface Todos {

    List<Todo> todos(Viewer viewer);

    /// One line of the list.
    ///
    /// @param key   the text's key; `args` fill it: texts, numbers and [org.gongli.shared.Money]
    /// @param due   when it should be done; null when nothing presses
    record Todo(String key, List<Object> args, String path, @Nullable Instant due) {
    }
}
