package org.gongli.shared;

import java.util.Optional;
import java.util.function.Function;

/// What became of a text that a person typed: the value, or the key of the one sentence that says what is wrong with it.
/// A form and an import want every reason at once, so a wrong text is an answer here and not an exception.
public sealed interface Parsed<T> {

    record Ok<T>(T value) implements Parsed<T> {}

    /// @param key names a text in the message files, for example `citizen-id.check-digit`
    record Bad<T>(String key) implements Parsed<T> {}

    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Parsed<T> bad(String key) {
        return new Bad<>(key);
    }

    default Optional<T> toOptional() {
        return this instanceof Ok<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<String> reason() {
        return this instanceof Bad<T>(String key) ? Optional.of(key) : Optional.empty();
    }

    /// The value, or the refusal with the reason as its sentence.
    default T orRefuse() {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Bad<T>(String key) -> throw new Refused(key);
        };
    }

    default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(change.apply(value));
            case Bad<T>(String key) -> new Bad<>(key);
        };
    }
}
