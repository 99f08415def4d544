package org.gongli.access.signingin;

import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.Token;
import org.gongli.members.Phone;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Service;

/// Lets somebody who need not be a member prove that a phone is theirs, by a code sent to it. Within the same budgets as codes for signing in; such a code signs
/// nobody in, and is good for the phone it was sent to alone.
@Service
public class ProvingPhones {

    private final OneTimeCodes codes;
    private final Budgets budgets;

    ProvingPhones(OneTimeCodes codes, Budgets budgets) {
        this.codes = codes;
        this.budgets = budgets;
    }

    /// Sends a code.
    ///
    /// @param address from which it was asked for
    /// @return the request, which must come back with the code
    /// @throws Refused when codes were asked for too often
    public String send(Phone phone, String address) {
        budgets.code(phone, Client.at(address));
        var made = codes.make(bound(phone), null);
        codes.send(phone, made);
        return made.request().text();
    }

    /// Takes a code that came back. It serves once.
    ///
    /// @throws Refused when it is wrong, too old, or tried too often, each with its own sentence
    public void prove(String request, Phone phone, String code) {
        codes.redeem(new Token(request), bound(phone), code.strip(), "access.proof-wrong");
    }

    private static String bound(Phone phone) {
        return "proof " + phone.number();
    }
}
