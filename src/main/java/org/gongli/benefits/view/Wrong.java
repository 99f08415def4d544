package org.gongli.benefits.view;

import java.util.List;

/// What is wrong with a field: the key of the sentence and what fills it.
public record Wrong(String key, List<Object> args) {

    public static Wrong of(String key, Object... args) {
        return new Wrong(key, List.of(args));
    }
}
