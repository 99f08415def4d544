package org.gongli.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.gongli.ui.view.ErrorView.Retry;
import org.springframework.http.HttpMethod;

/// How a request that could not be served now is made once more: a page asks for itself again, a form comes back with what was typed.
final class Retries {

    private static final int SOONEST_SECONDS = 3;
    private static final int LATEST_SECONDS = 8;

    private Retries() {
    }

    /// Not the same moment for everybody, or they would all come back at once.
    static int seconds() {
        return ThreadLocalRandom.current().nextInt(SOONEST_SECONDS, LATEST_SECONDS + 1);
    }

    static Retry of(HttpServletRequest request, String address, int seconds) {
        return HttpMethod.GET.matches(request.getMethod()) ? new Retry(address, seconds, Map.of()) : new Retry(address, 0, typed(request));
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().filter(field -> !secret(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Arrays.asList(field.getValue())));
    }

    private static boolean secret(String field) {
        return field.toLowerCase(Locale.ROOT).contains("password");
    }
}
