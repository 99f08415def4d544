package org.gongli.organisations;

import java.util.Random;

/// Codes for tests, made from the text of GB 32100: the weight of position i is 3 to the power of i - 1, modulo 31.
public final class UsccSamples {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private UsccSamples() {}

    /// The code of a union: it starts with 81.
    public static String union(Random random) {
        return code("81" + "%06d".formatted(110_000 + random.nextInt(540_000)), random);
    }

    /// The code of a company: it starts with 91.
    public static String company(Random random) {
        return code("91" + "%06d".formatted(110_000 + random.nextInt(540_000)), random);
    }

    private static String code(String start, Random random) {
        var code = new StringBuilder(start);
        while (code.length() < 17) {
            code.append(ALPHABET.charAt(random.nextInt(31)));
        }
        var weight = 1;
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += weight * ALPHABET.indexOf(code.charAt(i));
            weight = weight * 3 % 31;
        }
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }
}
