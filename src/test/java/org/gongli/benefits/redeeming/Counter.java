package org.gongli.benefits.redeeming;

import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Viewer;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A clerk's phone.
record Counter(MockMvcTester mvc, Viewer clerk) {

    MvcTestResult get(String path) {
        return mvc.get().uri(path).header("Accept-Language", "en").with(SecurityMockMvcRequestPostProcessors.authentication(new ViewerAuthentication(clerk))).exchange();
    }

    MvcTestResult inspect(String presented) {
        return post("/redeem/inspect", presented, "");
    }

    MvcTestResult redeem(String presented, String key) {
        return post("/redeem", presented, key);
    }

    MvcTestResult program(String presented, String key) {
        return mvc.post().uri("/api/v1/redemptions").header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin").header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON).content("{\"voucher\": \"" + presented + "\"}")
                .with(SecurityMockMvcRequestPostProcessors.authentication(new ViewerAuthentication(clerk))).exchange();
    }

    private MvcTestResult post(String path, String presented, String key) {
        return mvc.post().uri(path).header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin").param("voucher", presented).param("key", key)
                .with(SecurityMockMvcRequestPostProcessors.authentication(new ViewerAuthentication(clerk))).exchange();
    }
}
