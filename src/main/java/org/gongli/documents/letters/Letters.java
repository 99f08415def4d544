package org.gongli.documents.letters;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Writes letters, forms, decisions and certificates from templates, `letters/<name>.txt` and `letters/<name>_en.txt` on the classpath.
@Service
public class Letters {

    /// A letter as PDF in Chinese: fonts embedded, text that can be selected and searched.
    ///
    /// @param template the name of the template, for example `hardship/decision`
    /// @param values   what fills it: texts, numbers, [org.gongli.shared.Money], dates, instants, booleans, and lists of such maps for rows
    /// @throws IllegalArgumentException when there is no such template, or a value is missing that it names
    public byte[] pdf(String template, Map<String, ?> values) {
        return pdf(template, Locale.CHINA, values);
    }

    public byte[] pdf(String template, Locale language, Map<String, ?> values) {
        throw new UnsupportedOperationException();
    }

    /// The same letter as Word, to be changed by hand.
    public byte[] word(String template, Map<String, ?> values) {
        return word(template, Locale.CHINA, values);
    }

    public byte[] word(String template, Locale language, Map<String, ?> values) {
        throw new UnsupportedOperationException();
    }
}
