package org.gongli.documents.letters;

import java.util.List;

/// A part of a letter, filled: what PDF and Word both write, each in its way.
sealed interface Block {

    record Title(String text) implements Block {
    }

    record Heading(String text) implements Block {
    }

    record Paragraph(String text) implements Block {
    }

    /// At the right: who signs, and when.
    record Signature(String text) implements Block {
    }

    record Item(String text) implements Block {
    }

    /// @param weights how wide each column is in proportion to the others
    /// @param head    the titles of the columns; empty for none
    record Table(List<Integer> weights, List<String> head, List<List<String>> rows) implements Block {
    }

    /// @param text that the code says, such as an address
    record Qr(String text) implements Block {
    }

    record Rule() implements Block {
    }
}
