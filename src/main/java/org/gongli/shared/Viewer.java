package org.gongli.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is asking, in which role, and how far they may look. An argument of every command; nobody signed in is no viewer.
///
/// @param name     how the person is greeted; shown to nobody else
/// @param org      where the post is held; a member's own union
/// @param scope    the subtree of that organisation; a member's scope is [Scope#NOTHING]
/// @param standing a member's facts; empty for those who are here in an office only
public record Viewer(AccountId account, Role role, String name, OrgId org, Scope scope, @Nullable Standing standing) {

    public Actor actor() {
        return new Actor(account, role, org);
    }

    public Optional<MemberId> member() {
        return Optional.ofNullable(standing).map(Standing::member);
    }

    /// The member who is asking. A viewer who is no member has nothing of their own to find: [Missing].
    public MemberId self() {
        return member().orElseThrow(Missing::new);
    }

    /// Every record of the member who is asking: the own one first, then those that were merged into it. Empty for a viewer who is no member.
    public List<MemberId> records() {
        return standing == null ? List.of() : Stream.concat(Stream.of(standing.member()), standing.merged().stream()).toList();
    }

    /// Whether a record is the viewer's own.
    public boolean is(MemberId record) {
        return standing != null && (standing.member().equals(record) || standing.merged().contains(record));
    }

    @Override
    public String toString() {
        return role + " " + account;
    }
}
