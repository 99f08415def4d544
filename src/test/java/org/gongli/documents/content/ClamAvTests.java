package org.gongli.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.gongli.shared.Refused;
import org.gongli.shared.Unavailable;
import org.junit.jupiter.api.Test;

/// Against a little server that speaks as ClamAV does.
class ClamAvTests {

    private static final byte[] FILE = new byte[200_000];

    @Test
    void a_clean_file_passes_and_arrives_whole() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = answer(server, "stream: OK\0");

            assertThatCode(() -> scanner(server).scan(FILE)).doesNotThrowAnyException();
            assertThat(received.join()).isEqualTo(FILE);
        }
    }

    @Test
    void a_virus_is_refused() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answer(server, "stream: Eicar-Signature FOUND\0");

            assertThatThrownBy(() -> scanner(server).scan(FILE)).isInstanceOf(Refused.class).hasMessage("documents.virus");
        }
    }

    @Test
    void a_scanner_that_does_not_judge_lets_nothing_pass() throws Exception {
        for (var answer : new String[] {"INSTREAM size limit exceeded. ERROR\0", "", "stream: OK or not"}) {
            try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                answer(server, answer);
                assertThatThrownBy(() -> scanner(server).scan(FILE)).as(answer).isInstanceOf(Unavailable.class);
            }
        }
    }

    @Test
    void a_scanner_that_is_away_or_silent_lets_nothing_pass() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> scanner(silent).scan(FILE)).isInstanceOf(Unavailable.class);
            silent.close();
            assertThatThrownBy(() -> scanner(silent).scan(FILE)).isInstanceOf(Unavailable.class);
        }
    }

    private static ClamAv scanner(ServerSocket server) {
        return new ClamAv("127.0.0.1", server.getLocalPort(), Duration.ofMillis(500));
    }

    private static CompletableFuture<byte[]> answer(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var client = server.accept()) {
                var in = new DataInputStream(client.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                var file = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return file.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
