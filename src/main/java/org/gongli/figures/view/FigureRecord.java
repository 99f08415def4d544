package org.gongli.figures.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One of the records that a figure counts.
///
/// @param at     when it happened, or since when it stands
/// @param member null where the record is of no single member
/// @param note   what it belongs to, such as a programme; empty for none
/// @param times  how often, where the record is a person
public record FigureRecord(long key, Instant at, @Nullable Long member, long org, String orgName, @Nullable String orgNameEn, String note, long times) {

    public Position position() {
        return new Position(at, key);
    }

    public String org(boolean english) {
        return english && orgNameEn != null ? orgNameEn : orgName;
    }
}
