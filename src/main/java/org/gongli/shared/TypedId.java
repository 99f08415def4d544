package org.gongli.shared;

/// A number from the database that says of what it is the number. Binds as a `bigint`, prints as the bare number, and is read from a URL.
public interface TypedId {

    long value();

    /// Reads the number in a URL. Text that is no number names nothing, so it is [Missing], not an error.
    static long parse(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Missing();
        }
    }

    /// Reads the number in a subject such as `offer/12`, see [DomainEvent#subject].
    static long ofSubject(String subject) {
        return parse(subject.substring(subject.indexOf('/') + 1));
    }
}
