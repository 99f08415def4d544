package org.gongli.shared;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import org.jspecify.annotations.Nullable;

/// Text as a person meant it: what cannot be seen is removed, what looks like a Latin letter or a digit is one,
/// and everything else stays as it was written. Rare Han, private-use Han of old GB systems, variation selectors and
/// all other code points beyond 16 bits survive.
public final class PlainText {

    /// Zero-width, bidirectional and filler characters, with which two different texts can look the same.
    private static final UnicodeSet INVISIBLE = new UnicodeSet(
            "[[[:Cc:][:Cs:][:Noncharacter_Code_Point:]\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B-\\u200F"
                    + "\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\U000E0000-\\U000E007F]-[\\t\\n\\u000B\\f\\r\\u0085]]").freeze();

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    /// NFKC would also change what is read in Chinese: full-width punctuation, circled numbers, units and powers, and the
    /// compatibility ideographs that are somebody's registered name. These are left alone.
    private static final Normalizer2 READABLE = new FilteredNormalizer2(COMPATIBLE, new UnicodeSet(
            "[^\\uF900-\\uFAFF\\U0002F800-\\U0002FA1F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65\\uFFE0-\\uFFE6"
                    + "\\uFE10-\\uFE1F\\uFE30-\\uFE6B\\u2026\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE\\u2070-\\u209F\\u2100-\\u218F\\u2460-\\u24FF\\u3200-\\u33FF]").freeze());

    private PlainText() {}

    /// One line: runs of white space, line breaks included, are one space, none at the ends.
    public static String line(@Nullable String text) {
        return text == null ? "" : isPlain(text) ? text : readable(visible(text), false);
    }

    /// Several lines: as [#line], each line by itself, with at most one empty line between two.
    public static String lines(@Nullable String text) {
        return text == null ? "" : readable(visible(text.replace("\r\n", "\n").replace('\r', '\n')), true);
    }

    /// A number or code: full NFKC, no white space at all, Latin letters upper-case.
    public static String code(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (isCode(text)) {
            return text;
        }
        var code = new StringBuilder(text.length());
        COMPATIBLE.normalize(visible(text)).codePoints().filter(c -> !isSpace(c))
                .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c).forEach(code::appendCodePoint);
        return COMPATIBLE.normalize(code);
    }

    /// Visible ASCII without spaces and small letters: nothing to do.
    private static boolean isCode(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c <= ' ' || c > '~' || c >= 'a' && c <= 'z') {
                return false;
            }
        }
        return true;
    }

    /// Visible ASCII with single spaces inside, which is what most cells of a long sheet hold: nothing to do.
    private static boolean isPlain(String text) {
        var previous = ' ';
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && previous == ' ') {
                return false;
            }
            previous = c;
        }
        return text.isEmpty() || previous != ' ';
    }

    /// Once more after the spaces are set, because a dropped space joins what stood apart.
    private static String readable(String text, boolean lines) {
        return READABLE.normalize(spaced(READABLE.normalize(text), lines));
    }

    private static String visible(String text) {
        return INVISIBLE.containsNone(text) ? text : INVISIBLE.stripFrom(text, true);
    }

    private static String spaced(String text, boolean lines) {
        var out = new StringBuilder(text.length());
        var pendingSpace = false;
        var pendingBreaks = 0;
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            if (lines && c == '\n') {
                pendingBreaks++;
            } else if (isSpace(c)) {
                pendingSpace = true;
            } else {
                if (!out.isEmpty()) {
                    out.append(pendingBreaks > 0 ? "\n".repeat(Math.min(pendingBreaks, 2)) : pendingSpace ? " " : "");
                }
                pendingSpace = false;
                pendingBreaks = 0;
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
