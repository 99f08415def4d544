package org.gongli.organisations;

import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;

/// What everybody may know of an organisation.
///
/// @param path   the ids from the root, such as `/1/5/77/`
/// @param town   the town federation it lies in; the city's own id where it hangs directly below the city
/// @param code   9 digits for a town, 12 for a village or community; null for others
public record Organisation(OrgId id, String path, OrgKind kind, OrgId town, String name, @Nullable String nameEn, @Nullable String code) {

    public Scope scope() {
        return new Scope(path);
    }

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : name;
    }
}
