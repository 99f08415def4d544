package org.gongli.shared;

import org.jspecify.annotations.Nullable;

/// Who did something, as the audit trail keeps it. The platform itself acts as [#SYSTEM]; a person not yet signed in as [#ANONYMOUS].
public record Actor(AccountId account, @Nullable Role role, @Nullable OrgId org) {

    public static final Actor SYSTEM = new Actor(new AccountId(0), null, null);
    public static final Actor ANONYMOUS = new Actor(new AccountId(-1), null, null);
}
