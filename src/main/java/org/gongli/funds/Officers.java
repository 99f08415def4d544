package org.gongli.funds;

import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;

/// Who works with money.
public final class Officers {

    private static final int LONGEST_REASON = 200;

    private Officers() {
    }

    /// Whether somebody in this role moves money; others only look.
    public static boolean act(Role role) {
        return role == Role.CHAIR || role == Role.TOWN || role == Role.CITY;
    }

    public static boolean act(Viewer viewer) {
        return act(viewer.role());
    }

    /// A reason as somebody typed it.
    ///
    /// @throws Refused when there is none, or too much of it
    public static String reason(String typed) {
        var reason = PlainText.line(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refused("funds.reason-wrong", LONGEST_REASON);
        }
        return reason;
    }
}
