package org.gongli.benefits.claiming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/// A rendered page, plain and compressed, ready to be sent many times.
///
/// @param tag names this very content, so that a reader who has it already is told so in a few bytes
record ReadyPage(byte[] plain, byte[] gzipped, String tag) {

    private static final int TAG_BYTES = 12;

    static ReadyPage of(byte[] plain) {
        return new ReadyPage(plain, gzip(plain), tag(plain));
    }

    /// Sends it. The browser keeps a copy and asks each time whether it still holds.
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var compressed = accepted != null && accepted.contains("gzip");
        var etag = '"' + tag + (compressed ? "-z\"" : "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Authorization, Cookie");
        response.setHeader(HttpHeaders.ETAG, etag);
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var body = compressed ? gzipped : plain;
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String tag(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
