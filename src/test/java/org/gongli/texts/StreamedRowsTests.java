package org.gongli.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A stream of rows holds its connection until somebody closes it: consumed in passing it never gives it back, and the pool runs dry.
class StreamedRowsTests {

    private static final Pattern CONSUMED_IN_PASSING = Pattern.compile("\\.query\\((?:[^;](?!\\.list\\(\\)|\\.set\\(\\)))*?\\)\\.stream\\(\\)\\s*\\.");

    @Test
    void rows_are_read_as_a_list_unless_their_stream_is_closed() {
        assertThat(Source.java().stream().flatMap(source -> source.places(CONSUMED_IN_PASSING))).isEmpty();
    }
}
