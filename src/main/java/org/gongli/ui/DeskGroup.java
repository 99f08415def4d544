package org.gongli.ui;

/// The headings under which the desk's navigation stands. An entry's order says under which it falls: under the last one that begins at or before it.
public enum DeskGroup {
    /// what waits to be decided
    WORK(0),
    /// members and organisations
    PEOPLE(20),
    /// benefits and aid
    BENEFITS(40),
    MONEY(60),
    /// figures, rules and what was recorded
    FIGURES(70),
    SETTINGS(90);

    private final int begins;

    DeskGroup(int begins) {
        this.begins = begins;
    }

    static DeskGroup of(int order) {
        var found = WORK;
        for (var group : values()) {
            if (group.begins <= order) {
                found = group;
            }
        }
        return found;
    }
}
