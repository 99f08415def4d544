package org.gongli.access.signingin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongli.members.Phone;
import org.gongli.testing.TestBean;

/// Takes the codes that would have gone to phones.
@TestBean
public class SentCodes implements CodeSender {

    private final Map<Phone, String> codes = new ConcurrentHashMap<>();

    @Override
    public void send(Phone phone, String code) {
        codes.put(phone, code);
    }

    /// The last code that went to the phone, waited for because it is sent on a thread of its own.
    public String to(Phone phone) {
        var until = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < until) {
            if (codes.containsKey(phone)) {
                return codes.remove(phone);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no code was sent");
    }

    Optional<String> now(Phone phone) {
        return Optional.ofNullable(codes.get(phone));
    }
}
