package org.gongli.access.passwords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/// What a password must be: long enough, of several kinds of characters, and nothing that is tried first. There is no upper limit that a person would meet.
final class PasswordRules {

    static final int LEAST = 12;
    private static final int MOST = 1_000;
    private static final int CLASSES = 3;
    private static final int LEAST_DISTINCT = 6;
    private static final Set<String> COMMON = common();

    private PasswordRules() {
    }

    /// Judges a new password.
    ///
    /// @return the key of the sentence that says what is wrong; empty when it is good
    static Optional<String> fault(String password, String login) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of("access.password.short");
        }
        if (password.length() > MOST) {
            return Optional.of("access.password.long");
        }
        if (classes(password) < CLASSES) {
            return Optional.of("access.password.classes");
        }
        return known(password, login) ? Optional.of("access.password.common") : Optional.empty();
    }

    private static int classes(String password) {
        return (int) Stream.<IntPredicate>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, c -> !Character.isLetterOrDigit(c),
                c -> Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c)).filter(kind -> password.codePoints().anyMatch(kind)).count();
    }

    /// A common word stays common with digits and signs around it, and with `@` for `a`.
    private static boolean known(String password, String login) {
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(plain, plain.replaceAll("[^\\p{L}\\p{N}]", ""), plain.replaceAll("[^\\p{L}]", ""), disguised(plain)).anyMatch(COMMON::contains)
                || plain.contains(login.toLowerCase(Locale.ROOT)) || plain.codePoints().distinct().count() < LEAST_DISTINCT;
    }

    /// The word behind `p@ssw0rd-2026`.
    private static String disguised(String plain) {
        return plain.replaceAll("[^\\p{L}]+$", "").replace('@', 'a').replace('0', 'o').replace('$', 's').replace('1', 'i').replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
