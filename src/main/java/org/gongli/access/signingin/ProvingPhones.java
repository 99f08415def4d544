package org.gongli.access.signingin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.Token;
import org.gongli.members.Phone;
import org.gongli.platform.Sealing;
import org.gongli.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Lets somebody who need not be a member prove that a phone is theirs, by a code sent to it. Within the same budgets as codes for signing in; such a code signs
/// nobody in, and is good for the phone it was sent to alone.
@Service
public class ProvingPhones {

    private static final Logger log = LoggerFactory.getLogger(ProvingPhones.class);
    private static final int CODES = 1_000_000;

    private final PhoneCodeSql sql;
    private final Budgets budgets;
    private final CodeSender sender;
    private final Sealing.Seal codes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ProvingPhones(PhoneCodeSql sql, Budgets budgets, CodeSender sender, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.budgets = budgets;
        this.sender = sender;
        this.codes = sealing.seal("access.phone-proof");
        this.clock = clock;
    }

    /// Sends a code.
    ///
    /// @param address from which it was asked for
    /// @return the request, which must come back with the code
    /// @throws Refused when codes were asked for too often
    public String send(Phone phone, String address) {
        budgets.code(phone, Client.at(address));
        var request = Token.fresh();
        var code = "%06d".formatted(random.nextInt(CODES));
        var now = clock.instant();
        sql.insert(request.hash().bytes(), null, mac(request, phone, code), now, now.plus(PhoneCodes.GOOD_FOR));
        Thread.startVirtualThread(() -> deliver(phone, code));
        return request.text();
    }

    private void deliver(Phone phone, String code) {
        try {
            sender.send(phone, code);
        } catch (RuntimeException e) {
            log.warn("A code could not be sent to {}", phone.masked(), e);
        }
    }

    /// Takes a code that came back. It serves once.
    ///
    /// @throws Refused when it is wrong, too old, or tried too often, each with its own sentence
    public void prove(String request, Phone phone, String code) {
        var token = new Token(request);
        var hash = token.hash().bytes();
        var now = clock.instant();
        var sent = sql.take(hash, PhoneCodes.TRIES).orElseThrow(() -> new Refused("access.code-used-up"));
        if (!now.isBefore(sent.expiresAt())) {
            throw new Refused("access.code-expired");
        }
        if (!MessageDigest.isEqual(sent.codeHash(), mac(token, phone, code.strip()))) {
            throw sent.tries() < PhoneCodes.TRIES ? new Refused("access.proof-wrong", PhoneCodes.TRIES - sent.tries()) : new Refused("access.code-used-up");
        }
        if (!sql.use(hash, now)) {
            throw new Refused("access.code-used-up");
        }
    }

    private byte[] mac(Token request, Phone phone, String code) {
        return codes.mac((request.text() + " " + phone.number() + " " + code).getBytes(StandardCharsets.UTF_8));
    }
}
