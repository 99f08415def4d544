package org.gongli.documents.letters;

import java.util.List;

/// A part of a letter, filled: what PDF and Word both write, each in its way.
sealed interface Block {

    /// Who writes, in red at the top, as official letters begin.
    record Letterhead(String text) implements Block {
    }

    /// Under which number it is kept, with the red line below that parts the head from the letter.
    record Reference(String text) implements Block {
    }

    record Title(String text) implements Block {
    }

    record Heading(String text) implements Block {
    }

    record Paragraph(String text) implements Block {
    }

    /// To whom it is written: at the left edge, above the text.
    record Addressee(String text) implements Block {
    }

    /// At the right: who signs, and when.
    record Signature(String text) implements Block {
    }

    /// Who signs with a seal, and when, with the place for the seal around both.
    record Sealed(List<String> lines) implements Block {
    }

    record Item(String text) implements Block {
    }

    /// @param weights how wide each column is in proportion to the others
    /// @param head    the titles of the columns; empty for none
    record Table(List<Integer> weights, List<String> head, List<List<String>> rows) implements Block {
    }

    /// @param text  that the code says, such as an address
    /// @param notes what stands beside it
    record Qr(String text, List<String> notes) implements Block {
    }

    record Rule() implements Block {
    }
}
