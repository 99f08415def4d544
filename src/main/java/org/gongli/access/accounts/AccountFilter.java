package org.gongli.access.accounts;

import org.gongli.access.AccountKind;
import org.gongli.shared.Role;
import org.gongli.shared.TypedId;
import org.jspecify.annotations.Nullable;

/// What the list of accounts is narrowed to, as it stands in the URL.
///
/// @param q     part of a name or of a login
/// @param kind  null for officers and clerks
/// @param after the last account of the page before
record AccountFilter(String q, @Nullable AccountKind kind, @Nullable Role role, long after) {

    static AccountFilter of(@Nullable String q, @Nullable AccountKind kind, @Nullable Role role, @Nullable String after) {
        return new AccountFilter(q == null ? "" : q.strip(), kind, role, after == null ? 0 : TypedId.parse(after));
    }

    AccountFilter after(long last) {
        return new AccountFilter(q, kind, role, last);
    }

    String kinds() {
        return kind == null ? "OFFICER,CLERK" : kind.name();
    }

    String roleName() {
        return role == null ? "" : role.name();
    }

    String pattern() {
        return containing(q);
    }

    static String containing(String q) {
        return "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    boolean active() {
        return !q.isEmpty() || kind != null || role != null;
    }
}
