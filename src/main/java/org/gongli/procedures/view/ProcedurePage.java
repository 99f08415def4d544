package org.gongli.procedures.view;

import java.util.List;

/// One procedure as it is drawn.
///
/// @param shown which version
/// @param lays  whether the reader may lay the city's own beside, or take it away
public record ProcedurePage(String key, String name, long shown, Diagram diagram, List<ProcedureVersion> versions, boolean lays) {

    public boolean own() {
        return versions.stream().anyMatch(version -> version.current() && version.own());
    }
}
