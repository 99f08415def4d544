package org.gongli.access.signingin;

import java.util.Objects;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.Token;
import org.gongli.members.Members;
import org.gongli.members.Phone;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Service;

/// Codes by which members sign in. A phone that is no member's gets the same answer, after the same work, and no code that could match.
@Service
class PhoneCodes {

    private static final String SIGN_IN = "sign-in";
    private static final String NOBODY = "nobody";

    private final OneTimeCodes codes;
    private final Members members;
    private final Budgets budgets;

    PhoneCodes(OneTimeCodes codes, Members members, Budgets budgets) {
        this.codes = codes;
        this.members = members;
        this.budgets = budgets;
    }

    /// Sends a code.
    ///
    /// @return the request, which must come back with the code
    /// @throws Refused when codes were asked for too often
    Token send(Phone phone, Client client) {
        budgets.code(phone, client);
        var member = members.byPhone(phone).orElse(null);
        var made = codes.make(member == null ? NOBODY : SIGN_IN, member);
        if (member != null) {
            codes.send(phone, made);
        }
        return made.request();
    }

    /// Takes a code that came back.
    ///
    /// @return whose phone it went to
    /// @throws Refused when it is wrong, too old, or tried too often, each with its own sentence
    MemberId redeem(Token request, String code) {
        return Objects.requireNonNull(codes.redeem(request, SIGN_IN, code, "access.code-wrong"));
    }
}
