package org.gongli.documents.letters;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gongli.platform.Sealing;
import org.springframework.stereotype.Component;

/// Codes of certificates: ten bytes of chance and five that only we can add to them, in letters and digits that nobody confuses. A code that we did not make
/// is known as such without asking the database.
@Component
class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHANCE = 10;
    private static final int PROOF = 5;
    private static final int LENGTH = (CHANCE + PROOF) * 8 / 5;
    private static final int GROUP = 4;

    private final Sealing.Seal seal;
    private final SecureRandom random = new SecureRandom();

    Codes(Sealing sealing) {
        this.seal = sealing.seal("documents.certificate");
    }

    String fresh() {
        var chance = new byte[CHANCE];
        random.nextBytes(chance);
        return text(ByteBuffer.allocate(CHANCE + PROOF).put(chance).put(proof(chance)).array());
    }

    /// The code as we wrote it, from what somebody typed; empty when it is none of ours.
    Optional<String> genuine(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        if (code.length() != LENGTH || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        var bytes = bytes(code);
        var chance = Arrays.copyOf(bytes, CHANCE);
        return MessageDigest.isEqual(proof(chance), Arrays.copyOfRange(bytes, CHANCE, bytes.length)) ? Optional.of(code) : Optional.empty();
    }

    byte[] index(String code) {
        return seal.index(code);
    }

    byte[] sealed(String code) {
        return seal.seal(code);
    }

    String opened(byte[] sealed) {
        return seal.text(sealed);
    }

    /// As it is printed: groups of four.
    static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private byte[] proof(byte[] chance) {
        return Arrays.copyOf(seal.mac(chance), PROOF);
    }

    private static String text(byte[] bytes) {
        var text = new StringBuilder(LENGTH);
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int pair = (bytes[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0);
            text.append(ALPHABET.charAt(pair >> 11 - bit % 8 & 31));
        }
        return text.toString();
    }

    private static byte[] bytes(String code) {
        var bytes = new byte[CHANCE + PROOF];
        for (int i = 0; i < code.length(); i++) {
            int value = ALPHABET.indexOf(code.charAt(i)) << 11 - i * 5 % 8;
            bytes[i * 5 / 8] |= (byte) (value >> 8);
            if (i * 5 / 8 + 1 < bytes.length) {
                bytes[i * 5 / 8 + 1] |= (byte) value;
            }
        }
        return bytes;
    }
}
