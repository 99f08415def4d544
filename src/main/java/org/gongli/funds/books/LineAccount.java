package org.gongli.funds.books;

/// The four accounts of a budget line. At every moment planned = reserved + paid + free.
enum LineAccount {
    /// what was approved, standing as minus
    PLANNED,
    /// what nobody has asked for
    FREE,
    /// what is owed and not yet paid
    RESERVED,
    /// what has arrived
    PAID
}
