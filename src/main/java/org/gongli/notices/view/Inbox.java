package org.gongli.notices.view;

import java.time.Instant;
import org.gongli.shared.Paged;

/// What somebody was told, the newest first.
///
/// @param desk       whether it is an officer's inbox
/// @param unreadOnly whether the messages that were read are left out
/// @param unread     how many are unread in all
public record Inbox(boolean desk, boolean unreadOnly, long unread, Paged<Message> messages) {

    /// One message, in the reader's language.
    ///
    /// @param topic the key of a text
    public record Message(long id, String topic, String text, Instant toldAt, boolean read) {
    }
}
