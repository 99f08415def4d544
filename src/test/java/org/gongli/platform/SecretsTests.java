package org.gongli.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

    @ParameterizedTest
    @ValueSource(strings = {
            "", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "//////////////////////////////////////////8=",
            // known defaults of other platforms: Shiro, Nacos, SpringBlade, RuoYi
            "kPH+bIxk5D2deZiIxcaaaA==", "4AvVhmFLUs0KTA3Kprsdag==", "2AvVhdsgUs0FSA3SDFAdag==", "zSyK5Kp6PZAAjlT+eeNMlg==", "fCq+/xW488hMTCD+cmJ3aQ==",
            "SecretKey012345678901234567890123456789012345678901234567890123456789", "VGhpc0lzTXlDdXN0b21TZWNyZXRLZXkwMTIzNDU2Nzg=",
            "YmxhZGV4IGlzIGEgcG93ZXJmdWwgbWljcm9zZXJ2aWNlIGFyY2hpdGVjdHVyZSB1cGdyYWRlZCBhbmQgb3B0aW1pemVkIGZyb20gYSBjb21tZXJjaWFsIHByb2plY3Q=",
            "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo="})
    void no_start_on_a_known_or_weak_key(String base64) {
        assertThatThrownBy(() -> Secrets.refuseWeak(lenient(base64))).isInstanceOf(CannotStart.class).hasMessageContaining("openssl rand -base64 32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeme", "a passphrase that somebody typed, long as it is", "0123456789abcdef0123456789abcdef", "gongli-gongli-gongli-gongli-gongli"})
    void no_start_on_text_that_somebody_typed(String text) {
        assertThatThrownBy(() -> Secrets.refuseWeak(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(CannotStart.class);
    }

    @Test
    void no_start_on_a_short_or_repeated_key() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        assertThatThrownBy(() -> Secrets.refuseWeak(Arrays.copyOf(random, 31))).isInstanceOf(CannotStart.class);
        var repeated = new byte[32];
        for (var i = 0; i < repeated.length; i++) {
            repeated[i] = random[i % 8];
        }
        assertThatThrownBy(() -> Secrets.refuseWeak(repeated)).isInstanceOf(CannotStart.class);
    }

    @Test
    void random_keys_are_taken() {
        for (var i = 0; i < 1_000; i++) {
            assertThatCode(() -> Secrets.refuseWeak(SecureRandom.getSeed(32))).doesNotThrowAnyException();
        }
    }

    private static byte[] lenient(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return base64.getBytes(StandardCharsets.UTF_8);
        }
    }
}
