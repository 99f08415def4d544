package org.gongli.procedures;

import java.util.Set;

/// What can happen at a step. The BPMN file branches on the name, as in `${action == 'RETURN'}`.
public enum Action {
    /// agreed
    APPROVE("check"),
    /// sent back to be mended, with a reason
    RETURN("arrow-back-up"),
    /// refused for good, with a reason
    REJECT("x"),
    /// something was done or took place, such as a visit; no judgement
    CONFIRM("circle-check"),
    /// the applicant has mended it
    RESUBMIT("send"),
    /// a public notice ended and nobody had objected
    CLEAR("mood-empty"),
    /// a public notice ended and somebody had objected
    OBJECTED("message-report"),
    /// the applicant took it back
    WITHDRAW("ban");

    private static final Set<Action> OF_DESKS = Set.of(APPROVE, RETURN, REJECT, CONFIRM);

    private final String icon;

    Action(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /// Whether a desk may be offered it.
    public boolean ofDesks() {
        return OF_DESKS.contains(this);
    }

    /// Whether it needs a reason that the applicant reads.
    public boolean needsReason() {
        return this == RETURN || this == REJECT;
    }
}
