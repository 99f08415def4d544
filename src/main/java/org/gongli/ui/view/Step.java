package org.gongli.ui.view;

/// One step of a way that has a beginning and an end.
///
/// @param note what there is to say of it, such as who did it and when; empty for nothing
public record Step(String title, String note, State state) {

    /// How far the step is.
    public enum State { DONE, CURRENT, AHEAD, FAILED }
}
