package org.gongli.membership.owndata;

import org.gongli.members.Correction;
import org.gongli.members.Phone;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;

/// What of a record shall be corrected.
public enum CorrectionField {
    NAME, PHONE, EMPLOYEE_NO,
    /// in words; the officer who agrees does it at the place where it is wrong
    OTHER;

    /// In characters.
    static final int LONGEST = 100;

    /// What was typed, tidied.
    ///
    /// @throws Refused when it can be no such thing
    String value(String typed) {
        if (this == PHONE) {
            return Phone.parse(typed).orRefuse().number();
        }
        var line = PlainText.line(typed);
        if (line.isEmpty() || line.length() > LONGEST) {
            throw new Refused("membership.correction.value-missing", LONGEST);
        }
        return line;
    }

    /// What the register shall say otherwise.
    Correction correction(String value) {
        return switch (this) {
            case NAME -> new Correction(value, null, null);
            case PHONE -> new Correction(null, new Phone(value), null);
            case EMPLOYEE_NO -> new Correction(null, null, value);
            case OTHER -> new Correction(null, null, null);
        };
    }
}
