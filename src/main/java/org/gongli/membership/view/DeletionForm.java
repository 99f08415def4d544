package org.gongli.membership.view;

import java.util.List;

/// What a deletion would take, and what the rules keep.
public record DeletionForm(List<OwnData.Area> areas) {

    public List<OwnData.Area> goes() {
        return areas.stream().filter(area -> area.keptBy() == null).toList();
    }

    public List<OwnData.Area> stays() {
        return areas.stream().filter(area -> area.keptBy() != null).toList();
    }
}
