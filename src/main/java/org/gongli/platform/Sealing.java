package org.gongli.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/// Seals personal data at rest and tokens on their way (AES-256-GCM), and finds sealed values again by a keyed index (HMAC-SHA-256).
/// Each purpose, such as `members.citizen-id`, has keys of its own, so that a value moved to another column does not open.
@Component
public class Sealing {

    /// The first byte of everything sealed: which algorithm and key sealed it.
    private static final byte SCHEME = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Sealing(Secrets secrets) {
        this.secrets = secrets;
    }

    /// What seals, opens and indexes the values of one purpose. Make it once and keep it.
    public Seal seal(String purpose) {
        return new Seal(secrets.key("seal:" + purpose, "AES"), secrets.key("index:" + purpose, "HmacSHA256"), random);
    }

    /// The seal of one purpose; safe for use by many threads. Making a cipher costs six times as much as using it, so each is kept for the next
    /// caller; one that failed is not.
    public static final class Seal {

        private final SecretKey key;
        private final SecretKey indexKey;
        private final SecureRandom random;
        private final Queue<Cipher> ciphers = new ConcurrentLinkedQueue<>();
        private final Queue<Mac> macs = new ConcurrentLinkedQueue<>();

        private Seal(SecretKey key, SecretKey indexKey, SecureRandom random) {
            this.key = key;
            this.indexKey = indexKey;
            this.random = random;
        }

        public byte[] seal(byte[] plain) {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            try {
                var cipher = cipher();
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
                var sealed = cipher.doFinal(plain);
                ciphers.add(cipher);
                return ByteBuffer.allocate(1 + NONCE + sealed.length).put(SCHEME).put(nonce).put(sealed).array();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        public byte[] seal(String plain) {
            return seal(plain.getBytes(StandardCharsets.UTF_8));
        }

        /// What was sealed; empty when it was altered, or sealed for another purpose or by another key.
        public Optional<byte[]> open(byte[] sealed) {
            if (sealed.length <= 1 + NONCE || sealed[0] != SCHEME) {
                return Optional.empty();
            }
            try {
                var cipher = cipher();
                cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
                var opened = cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
                ciphers.add(cipher);
                return Optional.of(opened);
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        }

        /// The text that was sealed.
        ///
        /// @throws IllegalStateException when it does not open: what lies in the database was tampered with
        public String text(byte[] sealed) {
            return new String(open(sealed).orElseThrow(() -> new IllegalStateException("a sealed value does not open")), StandardCharsets.UTF_8);
        }

        /// The same 16 bytes for the same value, so that it can be found and kept unique without being readable.
        public byte[] index(String value) {
            return Arrays.copyOf(mac(value.getBytes(StandardCharsets.UTF_8)), 16);
        }

        /// A code of authenticity over these bytes, 32 bytes long.
        public byte[] mac(byte[] message) {
            try {
                var mac = mac();
                var code = mac.doFinal(message);
                macs.add(mac);
                return code;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private Cipher cipher() throws GeneralSecurityException {
            var kept = ciphers.poll();
            return kept != null ? kept : Cipher.getInstance("AES/GCM/NoPadding");
        }

        private Mac mac() throws GeneralSecurityException {
            var kept = macs.poll();
            if (kept != null) {
                return kept;
            }
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return mac;
        }
    }
}
