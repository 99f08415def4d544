package org.gongli.access.view;

import java.util.List;
import org.gongli.shared.Refused;
import org.gongli.ui.Ui;

/// A text and what fills it, to be spoken in the language of the reader.
public record Sentence(String key, List<Object> args) {

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }

    public static Sentence of(Refused refused) {
        return of(refused.key(), refused.args());
    }

    public String in(Ui ui) {
        return ui.t(key, args.toArray());
    }
}
