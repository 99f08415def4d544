package org.gongli.access.signingin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.Token;
import org.gongli.members.Members;
import org.gongli.members.Phone;
import org.gongli.platform.Sealing;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Codes of six digits sent to phones. Each belongs to the request that asked for it, is good for five minutes and five tries, and serves once. A phone
/// that is no member's gets the same answer, after the same work, and no code that could match.
@Service
class PhoneCodes {

    static final int TRIES = 5;
    static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Logger log = LoggerFactory.getLogger(PhoneCodes.class);
    private static final int CODES = 1_000_000;

    private final PhoneCodeSql sql;
    private final Members members;
    private final Budgets budgets;
    private final CodeSender sender;
    private final Sealing.Seal codes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PhoneCodes(PhoneCodeSql sql, Members members, Budgets budgets, CodeSender sender, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.budgets = budgets;
        this.sender = sender;
        this.codes = sealing.seal("access.phone-code");
        this.clock = clock;
    }

    /// Sends a code.
    ///
    /// @return the request, which must come back with the code
    /// @throws Refused when codes were asked for too often
    Token send(Phone phone, Client client) {
        budgets.code(phone, client);
        var request = Token.fresh();
        var code = "%06d".formatted(random.nextInt(CODES));
        var member = members.byPhone(phone).orElse(null);
        var now = clock.instant();
        sql.insert(request.hash().bytes(), member, mac(request, code), now, now.plus(GOOD_FOR));
        Thread.startVirtualThread(() -> deliver(phone, code, member != null));
        return request;
    }

    private void deliver(Phone phone, String code, boolean member) {
        if (!member) {
            return;
        }
        try {
            sender.send(phone, code);
        } catch (RuntimeException e) {
            log.warn("A sign-in code could not be sent to {}", phone.masked(), e);
        }
    }

    /// Takes a code that came back.
    ///
    /// @return whose phone it went to
    /// @throws Refused when it is wrong, too old, or tried too often, each with its own sentence
    MemberId redeem(Token request, String code) {
        var hash = request.hash().bytes();
        var now = clock.instant();
        var sent = sql.take(hash, TRIES).orElseThrow(() -> new Refused("access.code-used-up"));
        if (!now.isBefore(sent.expiresAt())) {
            throw new Refused("access.code-expired");
        }
        if (!MessageDigest.isEqual(sent.codeHash(), mac(request, code)) || sent.member() == null) {
            throw sent.tries() < TRIES ? new Refused("access.code-wrong", TRIES - sent.tries()) : new Refused("access.code-used-up");
        }
        if (!sql.use(hash, now)) {
            throw new Refused("access.code-used-up");
        }
        return sent.member();
    }

    private byte[] mac(Token request, String code) {
        return codes.mac((request.text() + " " + code).getBytes(StandardCharsets.UTF_8));
    }
}
