package org.gongli.access.signingin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.gongli.access.sessions.Token;
import org.gongli.members.Phone;
import org.gongli.platform.Sealing;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Codes of six digits sent to phones. Each belongs to the request that asked for it and to what it is bound to, is good for five minutes and five tries, and
/// serves once.
@Component
class OneTimeCodes {

    static final int TRIES = 5;
    static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Logger log = LoggerFactory.getLogger(OneTimeCodes.class);
    private static final int CODES = 1_000_000;

    private final PhoneCodeSql sql;
    private final CodeSender sender;
    private final Sealing.Seal codes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(PhoneCodeSql sql, CodeSender sender, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sender = sender;
        this.codes = sealing.seal("access.phone-code");
        this.clock = clock;
    }

    /// Makes a code for a request, kept as a hash alone.
    ///
    /// @param bound  what has to be named when the code comes back
    /// @param member whose phone it is; null for nobody known
    Made make(String bound, @Nullable MemberId member) {
        var request = Token.fresh();
        var code = "%06d".formatted(random.nextInt(CODES));
        var now = clock.instant();
        sql.insert(request.hash().bytes(), member, mac(request, bound, code), now, now.plus(GOOD_FOR));
        return new Made(request, code);
    }

    /// Sends a code on a thread of its own, so that the answer tells nothing by how long it takes.
    void send(Phone phone, Made made) {
        Thread.startVirtualThread(() -> {
            try {
                sender.send(phone, made.code());
            } catch (RuntimeException e) {
                log.warn("A code could not be sent to {}", phone.masked(), e);
            }
        });
    }

    /// Takes a code that came back.
    ///
    /// @param bound as the code was made
    /// @param wrong the key of the sentence for a wrong code, with the tries that are left
    /// @return whose phone it went to; null for nobody known
    /// @throws Refused when it is wrong, too old, or tried too often, each with its own sentence
    @Nullable MemberId redeem(Token request, String bound, String code, String wrong) {
        var hash = request.hash().bytes();
        var now = clock.instant();
        var sent = sql.take(hash, TRIES).orElseThrow(() -> new Refused("access.code-used-up"));
        if (!now.isBefore(sent.expiresAt())) {
            throw new Refused("access.code-expired");
        }
        if (!MessageDigest.isEqual(sent.codeHash(), mac(request, bound, code))) {
            throw sent.tries() < TRIES ? new Refused(wrong, TRIES - sent.tries()) : new Refused("access.code-used-up");
        }
        if (!sql.use(hash, now)) {
            throw new Refused("access.code-used-up");
        }
        return sent.member();
    }

    private byte[] mac(Token request, String bound, String code) {
        return codes.mac((request.text() + " " + bound + " " + code).getBytes(StandardCharsets.UTF_8));
    }

    /// A code with the request that it belongs to.
    record Made(Token request, String code) {
    }
}
