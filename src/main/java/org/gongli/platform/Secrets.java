package org.gongli.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.IntStream;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/// The one master key, from which a key for each purpose is derived (HKDF-SHA-256). There is no default key: it is given by the operator
/// or made at random at first start and kept in the data folder, readable by its owner alone.
@Component
public class Secrets {

    private static final int LENGTH = 32;
    private static final int LEAST_DISTINCT_BYTES = 16;

    private final byte[] master;

    Secrets(GongliProperties properties, DataFolder folder) {
        master = properties.masterKey() == null ? kept(folder.folder("secrets").resolve("master.key")) : decoded(properties.masterKey());
        refuseWeak(master);
    }

    /// A 256-bit key that serves one purpose and tells nothing about the others.
    public SecretKey key(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The key of a purpose as text, for a password that nobody chose.
    public String password(String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key(purpose, "Generic").getEncoded());
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = SecureRandom.getSeed(LENGTH);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            }
            return decoded(Files.readString(file).strip());
        } catch (IOException e) {
            throw new CannotStart("The master key %s cannot be read or written: %s.".formatted(file, e.getMessage()));
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The master key is not Base64. Make one with: openssl rand -base64 32");
        }
    }

    static void refuseWeak(byte[] key) {
        var distinct = IntStream.range(0, key.length).map(i -> key[i]).distinct().count();
        if (key.length < LENGTH || distinct < LEAST_DISTINCT_BYTES || readable(key)) {
            throw new CannotStart("The master key is too weak: it must be 32 random bytes in Base64. Make one with: openssl rand -base64 32");
        }
    }

    /// Text that somebody typed or copied from a manual is no key, whatever its length.
    private static boolean readable(byte[] key) {
        return IntStream.range(0, key.length).allMatch(i -> key[i] >= ' ' && key[i] <= '~');
    }
}
