package org.gongli.access.view;

import java.time.Instant;
import java.util.List;
import org.gongli.access.sessions.TokenScope;
import org.jspecify.annotations.Nullable;

/// The tokens that somebody gave to programs.
///
/// @param fresh   a token just made, shown this once; null for none
/// @param name    as typed
/// @param chosen  the scopes ticked
public record TokensView(List<Line> lines, @Nullable String fresh, String name, List<TokenScope> chosen, @Nullable Sentence problem) {

    public record Line(long id, String name, List<TokenScope> scopes, Instant since, Instant lastSeen, Instant until) {
    }
}
