package org.gongli.notices;

/// What messages are about. Declare each as a bean; the settings of every member list them.
///
/// @param name      the key of the text that members read, for example `hardship.topic-aid`
/// @param mandatory cannot be switched off, and is sent whatever was sent this week: what somebody must learn to keep a right
/// @param sensitive the fact alone that there is such a message would tell something: it leaves the house in neutral words
public record Topic(String name, boolean mandatory, boolean sensitive) {

    public static Topic of(String name) {
        return new Topic(name, false, false);
    }

    public Topic asMandatory() {
        return new Topic(name, true, sensitive);
    }

    public Topic asSensitive() {
        return new Topic(name, mandatory, true);
    }
}
