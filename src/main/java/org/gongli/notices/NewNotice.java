package org.gongli.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody is to be told.
///
/// @param key  of the text that the person reads, in the person's language
/// @param args fill the text: texts, numbers, [org.gongli.shared.Money], dates and instants
/// @param path of the page to go on with, such as `/cases/12`
/// @param once names the occasion, such as `case/12/decided`, so that told again it is not told twice; null when the caller tells only once
public record NewNotice(Topic topic, String key, List<?> args, String path, @Nullable String once) {

    public NewNotice {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("a notice leads to a page of ours, not to " + path);
        }
        args = List.copyOf(args);
    }

    public static NewNotice of(Topic topic, String key, List<?> args, String path) {
        return new NewNotice(topic, key, args, path, null);
    }

    public NewNotice once(String occasion) {
        return new NewNotice(topic, key, args, path, occasion);
    }
}
