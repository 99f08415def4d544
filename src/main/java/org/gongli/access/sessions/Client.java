package org.gongli.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;

/// From where somebody comes, as coarsely as it serves: the network (/24 or /48) and the browser's name.
public record Client(String network, String userAgent) {

    private static final int LONGEST_AGENT = 200;
    private static final int V4_BYTES = 3;
    private static final int V6_BYTES = 6;

    public static Client of(HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Client(network(request.getRemoteAddr()), agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }

    /// Somebody of whom the address alone is known.
    public static Client at(String address) {
        return new Client(network(address), "");
    }

    /// The network of an address that the connection itself, or the proxy in front, gave us.
    static String network(String address) {
        try {
            var literal = InetAddress.ofLiteral(address);
            var kept = literal instanceof Inet4Address ? V4_BYTES : V6_BYTES;
            var bytes = Arrays.copyOf(Arrays.copyOf(literal.getAddress(), kept), literal.getAddress().length);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return "unknown";
        }
    }
}
