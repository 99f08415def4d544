package org.gongli.organisations.view;

import org.gongli.organisations.OrgKind;

/// How many organisations of a kind there are.
public record KindCount(OrgKind kind, long count) implements Comparable<KindCount> {

    @Override
    public int compareTo(KindCount other) {
        return kind.compareTo(other.kind);
    }
}
