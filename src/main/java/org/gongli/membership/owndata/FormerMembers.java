package org.gongli.membership.owndata;

import java.util.Locale;
import org.gongli.access.signingin.ProvingPhones;
import org.gongli.members.Members;
import org.gongli.members.Phone;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/// Lets people who have left, and so cannot sign in, ask for a deletion: by their name and the phone of those days, which they prove. Whether there is such a
/// record is not told.
@Service
class FormerMembers {

    private final Members members;
    private final DataRequests requests;
    private final ProvingPhones proving;
    private final MessageSource texts;

    FormerMembers(Members members, DataRequests requests, ProvingPhones proving, MessageSource texts) {
        this.members = members;
        this.requests = requests;
        this.proving = proving;
        this.texts = texts;
    }

    /// Sends a code to the phone.
    ///
    /// @param address from which it was asked for
    /// @return the request, which must come back with the code
    /// @throws Refused when codes were asked for too often
    String prove(Phone phone, String address) {
        return proving.send(phone, address);
    }

    /// Asks for the deletion in the name of whoever holds the phone.
    ///
    /// @throws Refused when the code is wrong, too old, or was tried too often
    void delete(String name, Phone phone, String request, String code) {
        proving.prove(request, phone, code);
        members.left(phone, name).forEach(this::delete);
    }

    private void delete(MemberId left) {
        var standing = members.standing(left).orElseThrow();
        var viewer = new Viewer(Actor.ANONYMOUS.account(), Role.MEMBER, "", standing.org(), Scope.NOTHING, standing);
        try {
            requests.delete(viewer, texts.getMessage("membership.former.reason", null, Locale.CHINA));
        } catch (Refused refused) {
            // what was asked for before goes on
            if (!refused.key().equals(DataRequests.UNDER_WAY)) {
                throw refused;
            }
        }
    }
}
