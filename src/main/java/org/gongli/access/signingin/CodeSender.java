package org.gongli.access.signingin;

import org.gongli.members.Phone;

/// Brings a sign-in code to a phone. Declare a bean of this type to send by SMS; without one the code goes to the log.
public interface CodeSender {

    /// Sends the code. Called on a thread of its own; a failure is logged, and the person asks again.
    void send(Phone phone, String code);
}
