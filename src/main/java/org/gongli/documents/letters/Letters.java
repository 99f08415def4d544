package org.gongli.documents.letters;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Service;

/// Writes letters, forms, decisions and certificates from templates, `letters/<module>/<name>.txt` and `letters/<module>/<name>_en.txt` on the classpath. One template
/// makes the PDF, which is final, and the Word file, which somebody may go on with. A letter looks as GB/T 9704 says that official letters look; `>>` leaves the place for a seal:
///
/// ```
/// !head {issuer}
/// !number {number}
/// # the title
/// ## a heading
/// !to {name}:
/// a paragraph with {name} and {amount}
/// > at the right, for who signs and when
/// >> {issuer} | {date}
/// - an item of a list
/// |= a column | a wider column *3
/// | {payments.date} | {payments.amount}
/// [reason] this line stands there only when there is a reason: {reason}
/// !qr {address} | what stands beside it
/// ---
/// ```
@Service
public class Letters {

    private final Typefaces typefaces;
    private final Clock clock;

    Letters(Typefaces typefaces, Clock clock) {
        this.typefaces = typefaces;
        this.clock = clock;
    }

    /// A letter as PDF in Chinese: fonts embedded, text that can be selected and searched.
    ///
    /// @param template the name of the template, for example `hardship/decision`
    /// @param values   what fills it: texts, numbers, [org.gongli.shared.Money], dates, instants, booleans for conditions, and lists of such maps for rows
    /// @throws IllegalArgumentException when there is no such template, or a value is missing that it names
    /// @throws Refused                  when the machine has no font with Chinese glyphs
    public byte[] pdf(String template, Map<String, ?> values) {
        return pdf(template, Locale.CHINA, values);
    }

    public byte[] pdf(String template, Locale language, Map<String, ?> values) {
        return new PdfLetter(typefaces.required(), language).write(blocks(template, language, values));
    }

    /// The same letter as Word, in Chinese.
    public byte[] word(String template, Map<String, ?> values) {
        return word(template, Locale.CHINA, values);
    }

    public byte[] word(String template, Locale language, Map<String, ?> values) {
        return WordLetter.write(blocks(template, language, values), language);
    }

    /// Asks whether a PDF can be written here, before work is done that ends in one.
    ///
    /// @throws Refused when the machine has no font with Chinese glyphs
    public void requireFonts() {
        typefaces.required();
    }

    private List<Block> blocks(String template, Locale language, Map<String, ?> values) {
        var words = new Words(language, clock.getZone());
        return Template.read(template, words.english()).fill(values, words);
    }
}
