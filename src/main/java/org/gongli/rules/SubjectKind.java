package org.gongli.rules;

import java.util.Set;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// What a line of work calls the subjects that it lets be judged, so that lists name `hardship/12` as people do. A feature declares one bean for each kind.
///
/// @param kind the part of a subject before the first slash
/// @param name key of the text, with the number as its argument
/// @param path of the feature's pages; the number follows
/// @param readers who may open them
/// @param part what the key of a third part of a subject begins with, as in `hardship/12/town`; null where there is none
public record SubjectKind(String kind, String name, String path, Set<Role> readers, @Nullable String part) {

    public SubjectKind(String kind, String name, String path, Set<Role> readers) {
        this(kind, name, path, readers, null);
    }
}
