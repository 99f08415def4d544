package org.gongli.access.passwords;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongli.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes and compares passwords (Argon2id). Two at a time, each takes 16 MiB and a tenth of a second: a flood of guesses waits, the platform does not.
@Component
public class Passwords {

    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 8;
    /// Without letters and digits that look alike.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = encoder.encode(once());

    /// @throws Unavailable when too many are waiting
    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /// Takes the same time whether or not there is a hash to compare with.
    ///
    /// @param hash null where the account does not exist
    public boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    /// A password that somebody is told once, such as `7kQm-x2Vd-Rb9w-HcTn`.
    public final String once() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i))).collect(Collectors.joining());
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!turn()) {
            throw new Unavailable("access.busy");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean turn() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
