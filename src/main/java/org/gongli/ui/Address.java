package org.gongli.ui;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// The address of a page as the browser sent it: whatever stands in the query is passed on as it came, well-formed or not.
///
/// @param query empty for none
record Address(String path, String query) {

    static Address of(String pathAndQuery) {
        var mark = pathAndQuery.indexOf('?');
        return mark < 0 ? new Address(pathAndQuery, "") : new Address(pathAndQuery.substring(0, mark), pathAndQuery.substring(mark + 1));
    }

    boolean has(String parameter) {
        return parameters().anyMatch(pair -> named(pair, parameter));
    }

    /// The same page with one parameter set, or dropped when the value is null.
    Address with(String parameter, @Nullable Object value) {
        var others = parameters().filter(pair -> !named(pair, parameter));
        var own = Stream.ofNullable(value).map(given -> parameter + "=" + UriUtils.encode(given.toString(), StandardCharsets.UTF_8));
        return new Address(path, Stream.concat(others, own).collect(Collectors.joining("&")));
    }

    /// The address of what this one is a part of, without a query: `/members/7` for `/members/7/leave`.
    Address above() {
        var end = path.lastIndexOf('/');
        return new Address(end < 1 ? "/" : path.substring(0, end), "");
    }

    private Stream<String> parameters() {
        return Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty());
    }

    private static boolean named(String pair, String parameter) {
        return pair.equals(parameter) || pair.startsWith(parameter + "=");
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
