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

    /// Whether somebody in this role decides about money; others only look, or pay.
    public static boolean act(Role role) {
        return role == Role.CHAIR || role == Role.TOWN || role == Role.CITY;
    }

    public static boolean act(Viewer viewer) {
        return act(viewer.role());
    }

    /// Whether the viewer lets the money out that others decided on, and books what the bank answers.
    public static boolean pay(Viewer viewer) {
        return act(viewer) || viewer.role() == Role.CASHIER;
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
