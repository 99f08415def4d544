package org.gongli.access.signingin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.access.sessions.SessionCookie;
import org.gongli.access.sessions.SessionSql;
import org.gongli.platform.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what was typed into a form whose sender must sign in first: sealed, in the sign-in page itself, for half an hour, for the same account alone.
@Component
class KeptForms {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST_BYTES = 64 * 1024;

    private final SessionSql sql;
    private final SessionCookie cookie;
    private final JsonMapper json;
    private final Sealing.Seal seal;
    private final Clock clock;

    KeptForms(SessionSql sql, SessionCookie cookie, JsonMapper json, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.cookie = cookie;
        this.json = json;
        this.seal = sealing.seal("access.kept-form");
        this.clock = clock;
    }

    /// Seals the form of the request. Empty when nobody knows whose it is, or when it is too large.
    Optional<String> keep(HttpServletRequest request) {
        var token = cookie.token(request);
        return token == null ? Optional.empty() : sql.former(token.hash()).map(former -> form(request, former)).map(json::writeValueAsBytes)
                .filter(bytes -> bytes.length <= MOST_BYTES).map(bytes -> Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(bytes)));
    }

    /// Opens what [#keep] sealed; empty when it was altered, or is too old.
    Optional<KeptForm> open(String sealed) {
        try {
            return seal.open(Base64.getUrlDecoder().decode(sealed)).map(bytes -> json.readValue(bytes, KeptForm.class)).filter(form -> clock.instant().isBefore(form.until()));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private KeptForm form(HttpServletRequest request, SessionSql.Former former) {
        var query = request.getQueryString();
        var action = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return new KeptForm(former.account().value(), former.post(), action, multipart(request), files(request), fields(request, query), clock.instant().plus(KEPT));
    }

    /// What stands in the address is posted there again; passwords are never kept.
    private static Map<String, List<String>> fields(HttpServletRequest request, @Nullable String query) {
        var inAddress = query == null ? List.<String>of() : Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)[0]).toList();
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !inAddress.contains(field.getKey()) && !field.getKey().toLowerCase(Locale.ROOT).contains("password"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    private static boolean multipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean files(HttpServletRequest request) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts != null && parts.getFileMap().values().stream().anyMatch(file -> !file.isEmpty());
    }
}
