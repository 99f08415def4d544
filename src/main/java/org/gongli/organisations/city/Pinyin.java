package org.gongli.organisations.city;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Spells names in Latin letters, so that they are found from any keyboard and stand in the order that Chinese readers expect.
///
/// Many characters have several readings. The city's readings decide first, then the platform's, the longest text first; for all others the
/// most frequent reading is taken.
public class Pinyin {

    private final Transliterator latin = Transliterator.getInstance("Han-Latin");
    private final Map<String, List<String>> readings;
    private final int longest;

    public Pinyin(Map<String, List<String>> ofCity) {
        readings = new HashMap<>(CityFiles.commonReadings());
        readings.putAll(ofCity);
        longest = readings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// Signs and spaces have no spelling; a Han character that nobody knows to read stands for itself.
    public Spelling spell(String name) {
        var spelling = new Writing();
        var at = 0;
        while (at < name.length()) {
            var known = known(name, at);
            var piece = known.orElse(name.substring(at, end(name, at)));
            if (known.isPresent()) {
                readings.get(piece).forEach(spelling::syllable);
            } else if (han(piece.codePointAt(0))) {
                List.of(toLatin(piece).split(" ")).forEach(spelling::syllable);
            } else {
                spelling.word(piece);
            }
            at += piece.length();
        }
        return spelling.done();
    }

    /// The longest text with a known reading that starts here.
    private Optional<String> known(String name, int at) {
        for (var length = Math.min(longest, name.length() - at); length > 0; length--) {
            var text = name.substring(at, at + length);
            if (readings.containsKey(text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /// Where the run of Han, or of anything else, ends that starts here.
    private int end(String name, int start) {
        var han = han(name.codePointAt(start));
        var at = start;
        do {
            at += Character.charCount(name.codePointAt(at));
        } while (at < name.length() && han(name.codePointAt(at)) == han && known(name, at).isEmpty());
        return at;
    }

    /// Without tones, and with v for the u with two dots, as it is typed.
    private String toLatin(String han) {
        var decomposed = Normalizer.normalize(latin.transliterate(han), Normalizer.Form.NFD);
        return decomposed.replace("u\u0308", "v").replaceAll("\\p{Mn}", "").strip();
    }

    private static boolean han(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
    }

    /// A name in Latin letters.
    ///
    /// @param full     such as `houjiezhen`
    /// @param initials such as `hjz`; what was Latin already is kept whole
    public record Spelling(String full, String initials) {
    }

    private static final class Writing {

        private final StringBuilder full = new StringBuilder();
        private final StringBuilder initials = new StringBuilder();

        void syllable(String syllable) {
            full.append(syllable);
            initials.appendCodePoint(syllable.codePointAt(0));
        }

        void word(String text) {
            var word = text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            full.append(word);
            initials.append(word);
        }

        Spelling done() {
            return new Spelling(full.toString(), initials.toString());
        }
    }
}
