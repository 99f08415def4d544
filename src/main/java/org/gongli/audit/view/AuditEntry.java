package org.gongli.audit.view;

import java.util.List;

/// One entry with all that it says.
///
/// @param members the members that it names, the first hundred of them
public record AuditEntry(AuditRow row, List<Fact> facts, List<Concerned> members) {

    /// @param value as text; what is nested is JSON
    public record Fact(String name, String value) {
    }

    /// @param name masked
    public record Concerned(long id, String name) {
    }
}
