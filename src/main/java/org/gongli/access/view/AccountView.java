package org.gongli.access.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongli.access.AccountKind;
import org.jspecify.annotations.Nullable;

/// One account with its posts.
///
/// @param once      a password that is shown this once; null for none
/// @param onceUntil until when the first password serves; null when the person chose an own one
/// @param self      whether the administrator looks at their own account
/// @param problem   what is wrong with the post that was to be added
public record AccountView(long id, AccountKind kind, String name, String login, Instant created, @Nullable Instant signedIn, @Nullable Instant onceUntil,
                          boolean disabled, boolean locked, long sessions, boolean self, List<Post> posts, @Nullable String once, PlaceField place,
                          @Nullable Sentence problem) {

    /// @param to the first day on which it is no longer in force; null for no end
    public record Post(long id, String role, String organisation, LocalDate from, @Nullable LocalDate to) {
    }
}
