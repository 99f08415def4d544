package org.gongli.benefits.claiming;

import org.gongli.access.ViewerAuthentication;
import org.gongli.benefits.GiveawayId;
import org.gongli.shared.Viewer;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A member's phone.
record Member(MockMvcTester mvc, Viewer viewer) {

    MvcTestResult get(String path) {
        return mvc.get().uri(path).header("Accept-Language", "en").with(SecurityMockMvcRequestPostProcessors.authentication(new ViewerAuthentication(viewer))).exchange();
    }

    MvcTestResult post(String path) {
        return mvc.post().uri(path).header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin")
                .with(SecurityMockMvcRequestPostProcessors.authentication(new ViewerAuthentication(viewer))).exchange();
    }

    MvcTestResult delete(String path) {
        return mvc.delete().uri(path).header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin")
                .with(SecurityMockMvcRequestPostProcessors.authentication(new ViewerAuthentication(viewer))).exchange();
    }

    String page(GiveawayId giveaway) throws Exception {
        return get("/giveaways/" + giveaway).getResponse().getContentAsString();
    }

    /// Where pressing the button leads.
    String claim(GiveawayId giveaway) {
        return post("/giveaways/" + giveaway + "/claim").getResponse().getRedirectedUrl();
    }
}
