package org.gongli.documents.letters;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/// Where a line of Chinese may end: after any character, but not before a closing mark and not after an opening one. Latin words and numbers stay whole.
final class LineEnds implements SplitCharacter {

    static final LineEnds CHINESE = new LineEnds();

    /// From here on characters are those of eastern Asia, with their punctuation.
    private static final char FIRST_EASTERN = '\u2e80';
    private static final String CLOSING = "\u3001\u3002\u300b\u300d\u3015\u2019\u201d\uff01\uff09\uff0c\uff1a\uff1b\uff1f,.)!?:;%";
    private static final String OPENING = "\u300a\u300c\u3014\u2018\u201c\uff08(\u00a5";

    private LineEnds() {
    }

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char here = text[current];
        if (here == ' ' || here == '-') {
            return true;
        }
        if (current + 1 >= end) {
            return here >= FIRST_EASTERN && OPENING.indexOf(here) < 0;
        }
        char next = text[current + 1];
        return (here >= FIRST_EASTERN || next >= FIRST_EASTERN) && OPENING.indexOf(here) < 0 && CLOSING.indexOf(next) < 0 && !Character.isLowSurrogate(next);
    }
}
