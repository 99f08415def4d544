package org.gongli.membership.owndata;

/// What somebody asks for about the own data.
public enum DataRequestKind {
    /// the register shall say something else
    CORRECTION,
    /// what nothing needs any more shall be deleted
    DELETION
}
