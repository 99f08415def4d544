package org.gongli.membership;

import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;

/// Why somebody asks for something, in their own words.
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {
    }

    /// @throws Refused without words, or with too many
    public static String words(String typed) {
        var words = PlainText.lines(typed);
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused(words.isEmpty() ? "membership.reason-missing" : "membership.reason-long", LONGEST);
        }
        return words;
    }
}
