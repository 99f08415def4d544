package org.gongli.access.signingin;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Where to go after signing in: a path of this platform and of nothing else.
final class LocalPath {

    private static final int DELETE = 0x7f;

    private LocalPath() {
    }

    /// The path as it was given, or an empty text where it could lead anywhere else.
    static String of(@Nullable String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/sign-in") && path.chars().allMatch(LocalPath::harmless) ? path : "";
    }

    /// The page, with the path as its parameter `next`; without one where there is none.
    static String from(String page, String next) {
        return next.isEmpty() ? page : page + "?next=" + UriUtils.encode(next, StandardCharsets.UTF_8);
    }

    private static boolean harmless(int c) {
        return c > ' ' && c < DELETE && "\\{}<>\"".indexOf(c) < 0;
    }
}
