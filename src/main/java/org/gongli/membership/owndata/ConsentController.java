package org.gongli.membership.owndata;

import jakarta.servlet.http.HttpServletRequest;
import org.gongli.members.consents.ConsentId;
import org.gongli.members.consents.Consents;
import org.gongli.membership.view.ConsentList;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What a member agreed to, to take back.
@Controller
class ConsentController {

    private static final String HERE = "/me/consents";

    private final Consents consents;
    private final UiFactory uis;

    ConsentController(Consents consents, UiFactory uis) {
        this.consents = consents;
        this.uis = uis;
    }

    @GetMapping(HERE)
    ModelAndView list(Viewer viewer, HttpServletRequest request) {
        var ui = uis.of(request);
        return Page.show("membership/consents", new ConsentList(viewer.records().stream().flatMap(record -> consents.of(record).stream())
                .map(consent -> new ConsentList.Row(consent, consents.matter(consent, ui).orElse(null))).toList()));
    }

    @PostMapping(HERE + "/{id}/withdraw")
    ModelAndView withdraw(Viewer viewer, @PathVariable ConsentId id) {
        consents.withdraw(viewer, id);
        return Page.redirect(HERE);
    }
}
