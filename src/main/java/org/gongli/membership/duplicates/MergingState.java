package org.gongli.membership.duplicates;

/// How far a merging is. Parting is asked for and confirmed like the merging itself.
public enum MergingState {
    ASKED, REFUSED, MERGED, PARTING, PARTED
}
