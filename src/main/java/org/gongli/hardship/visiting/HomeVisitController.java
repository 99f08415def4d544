package org.gongli.hardship.visiting;

import java.util.Map;
import java.util.UUID;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.view.VisitForm;
import org.gongli.shared.AccountId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The report of a visit, filled on a phone. The page keeps what is typed while there is no network and sends it when there is.
@Controller
class HomeVisitController {

    private final HomeVisiting visiting;

    HomeVisitController(HomeVisiting visiting) {
        this.visiting = visiting;
    }

    /// Keeps the page of a visit on the phone. A browser lets it stand only before addresses that begin like its own.
    @GetMapping("/desk/hardship/visit-worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/javascript")).cacheControl(CacheControl.noCache()).body(new ClassPathResource("static/visit-worker.js"));
    }

    @GetMapping("/desk/hardship/{id}/visit")
    ModelAndView blank(Viewer viewer, @PathVariable AidApplicationId id) {
        visiting.visited(viewer, id);
        return Page.show("hardship/visit", new VisitForm(id, viewer.account(), UUID.randomUUID().toString(), Map.of(), null));
    }

    /// @param visitor who filled the form in: a phone may send it when somebody else has signed in there, whose report it is not
    @PostMapping("/desk/hardship/{id}/visit")
    ModelAndView report(Viewer viewer, @PathVariable AidApplicationId id, @RequestParam(required = false) @Nullable AccountId visitor, @RequestParam(required = false) @Nullable UUID submission,
            @RequestParam(defaultValue = "") String visitedOn, @RequestParam(defaultValue = "") String findings) {
        visiting.visited(viewer, id);
        if (!viewer.account().equals(visitor)) {
            return Page.invalid("hardship/visit", new VisitForm(id, viewer.account(), UUID.randomUUID().toString(), Map.of(), "hardship.wrong.visitor"));
        }
        var known = submission == null ? UUID.randomUUID() : submission;
        try {
            visiting.report(viewer, id, known, visitedOn, findings);
            return Page.redirect("/desk/hardship/" + id);
        } catch (Refused refused) {
            return Page.invalid("hardship/visit", new VisitForm(id, viewer.account(), known.toString(), Map.of("visitedOn", visitedOn, "findings", findings), refused.key()));
        }
    }

    @PostMapping("/desk/hardship/{id}/visits/{visit}/confirm")
    ModelAndView confirm(Viewer viewer, @PathVariable AidApplicationId id, @PathVariable long visit) {
        visiting.confirm(viewer, id, visit);
        return Page.redirect("/desk/hardship/" + id);
    }
}
