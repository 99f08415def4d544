package org.gongli.founding.view;

import java.util.List;
import org.gongli.shared.Refused;
import org.gongli.ui.Ui;

/// A sentence that the page says in the reader's language.
public record Problem(String key, List<Object> args) {

    public static Problem of(Refused refused) {
        return new Problem(refused.key(), List.of(refused.args()));
    }

    public static Problem of(String key, Object... args) {
        return new Problem(key, List.of(args));
    }

    public String in(Ui ui) {
        return ui.t(key, args.toArray());
    }
}
