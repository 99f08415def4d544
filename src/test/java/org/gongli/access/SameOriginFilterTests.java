package org.gongli.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginFilterTests {

    @ParameterizedTest(name = "{0} {1} site={2} origin={3} cookie={4} authorization={5}: passes={6}")
    @CsvSource(nullValues = "-", value = {
            // a browser says that the page is ours
            "POST, /x, same-origin, -, true, -, true",
            "POST, /x, same-origin, https://evil.example, true, -, true",
            // or that it is not
            "POST, /x, cross-site, -, true, -, false",
            "POST, /x, same-site, -, true, -, false",
            "POST, /x, none, -, true, -, false",
            "POST, /x, cross-site, https://gongli.example, true, -, false",
            "PUT, /x, cross-site, -, true, -, false",
            "DELETE, /x, cross-site, -, true, -, false",
            "PATCH, /x, cross-site, -, true, -, false",
            // an older browser gives the origin alone
            "POST, /x, -, https://gongli.example, true, -, true",
            "POST, /x, -, HTTPS://GONGLI.EXAMPLE, true, -, true",
            "POST, /x, -, http://gongli.example, true, -, false",
            "POST, /x, -, https://gongli.example:8443, true, -, false",
            "POST, /x, -, https://gongli.example.evil.example, true, -, false",
            "POST, /x, -, https://evil.example, true, -, false",
            "POST, /x, -, null, true, -, false",
            "POST, /x, -, '::not an origin', true, -, false",
            // neither: only a program without a cookie, at the interface for programs
            "POST, /x, -, -, false, -, false",
            "POST, /x, -, -, true, -, false",
            "POST, /api/v1/x, -, -, false, -, true",
            "POST, /api/v1/x, -, -, true, -, false",
            // a bearer token cannot be sent by another site's form
            "POST, /api/v1/x, cross-site, https://evil.example, true, Bearer abc, true",
            "POST, /x, cross-site, https://evil.example, true, Basic abc, false",
            // reading changes nothing
            "GET, /x, cross-site, https://evil.example, true, -, true",
            "HEAD, /x, cross-site, -, true, -, true",
            "OPTIONS, /x, cross-site, -, true, -, true"})
    void only_our_own_pages_change_anything(String method, String path, String site, String origin, boolean cookie, String authorization, boolean passes) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setScheme("https");
        request.setServerName("gongli.example");
        request.setServerPort(443);
        header(request, "Sec-Fetch-Site", site);
        header(request, "Origin", origin);
        header(request, "Authorization", authorization);
        if (cookie) {
            request.setCookies(new jakarta.servlet.http.Cookie("gongli", "x"));
        }
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();

        new SameOriginFilter().doFilter(request, response, chain);

        assertThat(chain.getRequest() != null).isEqualTo(passes);
        assertThat(response.getStatus()).isEqualTo(passes ? 200 : 403);
    }

    private static void header(MockHttpServletRequest request, String name, String value) {
        if (value != null) {
            request.addHeader(name, value);
        }
    }
}
