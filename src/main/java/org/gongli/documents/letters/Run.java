package org.gongli.documents.letters;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/// A part of a text in one font. A character that no font has is written as its number, `[U+2A6D6]`, so that nothing is lost without being seen.
///
/// @param text what is written
/// @param font which has every character of it
record Run(String text, BaseFont font) {

    static List<Run> of(String text, List<BaseFont> fonts) {
        var runs = new ArrayList<Run>();
        var run = new StringBuilder();
        BaseFont font = fonts.getFirst();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            var wanted = font(c, fonts);
            var written = shown(c, wanted) ? Character.toString(c) : "[U+%04X]".formatted(c);
            if (wanted != font && !run.isEmpty()) {
                runs.add(new Run(run.toString(), font));
                run.setLength(0);
            }
            font = wanted;
            run.append(written);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), font));
        }
        return runs;
    }

    private static BaseFont font(int c, List<BaseFont> fonts) {
        return fonts.stream().filter(font -> shown(c, font)).findFirst().orElse(fonts.getFirst());
    }

    private static boolean shown(int c, BaseFont font) {
        return c == '\n' || font.charExists(c);
    }
}
