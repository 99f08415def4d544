package org.gongli.membership.owndata;

import org.gongli.members.consents.ConsentId;
import org.gongli.members.consents.Consents;
import org.gongli.membership.view.ConsentList;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
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

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    @GetMapping(HERE)
    ModelAndView list(Viewer viewer) {
        return Page.show("membership/consents", new ConsentList(viewer.records().stream().flatMap(record -> consents.of(record).stream()).toList()));
    }

    @PostMapping(HERE + "/{id}/withdraw")
    ModelAndView withdraw(Viewer viewer, @PathVariable ConsentId id) {
        consents.withdraw(viewer, id);
        return Page.redirect(HERE);
    }
}
