package org.gongli.procedures.view;

import java.util.List;

/// One procedure as it is drawn.
///
/// @param shown which version
/// @param counted whether the reader may know how many cases are on their way
/// @param lays  whether the reader may lay the city's own beside, or take it away
public record ProcedurePage(String key, String name, long shown, Diagram diagram, List<ProcedureVersion> versions, boolean counted, boolean lays) {

    public boolean own() {
        return versions.stream().anyMatch(version -> version.current() && version.own());
    }
}
