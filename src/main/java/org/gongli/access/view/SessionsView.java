package org.gongli.access.view;

import java.time.Instant;
import java.util.List;

/// Where somebody is signed in.
public record SessionsView(List<Line> lines, boolean hasPassword) {

    /// @param program whether a program signed in, and no browser
    /// @param device  the browser's own name
    /// @param here    whether it is the session that is looking
    public record Line(long id, boolean program, String device, String network, Instant since, Instant lastSeen, Instant until, boolean here) {
    }
}
