package org.gongli.members.view;

import java.util.Arrays;
import java.util.List;
import org.gongli.shared.Refused;
import org.gongli.ui.Ui;

/// A sentence that is put into words when the reader's language is known.
public record Sentence(String key, List<String> args) {

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, Arrays.stream(args).map(String::valueOf).toList());
    }

    public static Sentence of(Refused refused) {
        return of(refused.key(), refused.args());
    }

    public String in(Ui ui) {
        return ui.t(key, args.toArray());
    }
}
