package org.gongli.documents.content;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongli.shared.Refused;
import org.gongli.shared.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a ClamAV daemon over TCP (`INSTREAM`): the file in pieces, each with its length before it, a piece of length zero at the end, and one line back.
final class ClamAv implements VirusScan {

    private static final Logger log = LoggerFactory.getLogger(ClamAv.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_024;

    private final String host;
    private final int port;
    private final Duration patience;

    ClamAv(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public void scan(byte[] content) {
        var answer = ask(content);
        if (answer.endsWith(" FOUND")) {
            log.warn("The virus scanner refused an upload: {}", answer.replaceAll("[^\\p{Alnum} :._-]", "?"));
            throw new Refused("documents.virus");
        }
        if (!answer.endsWith(": OK")) {
            log.error("The virus scanner did not judge an upload: {}", answer.replaceAll("[^\\p{Alnum} :._-]", "?"));
            throw new Unavailable("documents.scanner-away");
        }
    }

    private String ask(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += PIECE) {
                int length = Math.min(PIECE, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).replace("\0", "").strip();
        } catch (IOException e) {
            log.error("The virus scanner at {}:{} does not answer: {}", host, port, e.toString());
            throw new Unavailable("documents.scanner-away");
        }
    }
}
