package org.gongli.notices;

import org.gongli.members.Phone;

/// A way to reach a member outside. Declare a bean to connect one; without it nothing is sent.
public interface Channel {

    /// Which way this is.
    Way way();

    /// Hands the message over. Called on a thread of the delivering job, outside a transaction.
    ///
    /// @throws RuntimeException when it did not work; it is tried again later, with the same key
    void send(Dispatch dispatch);

    /// The ways there are.
    enum Way { SMS, WECHAT }

    /// One message on its way.
    ///
    /// @param key   the same for each attempt: a channel that has seen it sends nothing more
    /// @param phone by which the member is known
    /// @param text  what to send, in neutral words where the topic is sensitive
    /// @param link  the page to go on with, as a whole address
    record Dispatch(String key, Phone phone, String text, String link) {
    }
}
