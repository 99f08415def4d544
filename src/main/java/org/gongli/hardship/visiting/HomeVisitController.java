package org.gongli.hardship.visiting;

import java.util.Map;
import java.util.UUID;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.view.VisitForm;
import org.gongli.shared.AccountId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.view.Option;
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
        return Page.show("hardship/visit", form(viewer, id, UUID.randomUUID(), Map.of(), null));
    }

    /// @param visitor who filled the form in: a phone may send it when somebody else has signed in there, whose report it is not
    @PostMapping("/desk/hardship/{id}/visit")
    ModelAndView report(Viewer viewer, @PathVariable AidApplicationId id, @RequestParam(required = false) @Nullable AccountId visitor, @RequestParam(required = false) @Nullable UUID submission,
            @RequestParam(defaultValue = "") String visitedOn, @RequestParam(defaultValue = "") String findings, @RequestParam(required = false) @Nullable AccountId companion) {
        visiting.visited(viewer, id);
        if (!viewer.account().equals(visitor)) {
            return Page.invalid("hardship/visit", form(viewer, id, UUID.randomUUID(), Map.of(), "hardship.wrong.visitor"));
        }
        var known = submission == null ? UUID.randomUUID() : submission;
        try {
            visiting.report(viewer, id, known, visitedOn, findings, companion);
            return Page.redirect("/desk/hardship/" + id);
        } catch (Refused refused) {
            return Page.invalid("hardship/visit", form(viewer, id, known, Map.of("visitedOn", visitedOn, "findings", findings, "companion", companion == null ? "" : companion.toString()), refused.key()));
        }
    }

    private VisitForm form(Viewer viewer, AidApplicationId id, UUID submission, Map<String, String> typed, @Nullable String wrong) {
        var colleagues = visiting.colleagues(viewer).stream().map(one -> new Option(one.account().toString(), one.name())).toList();
        return new VisitForm(id, viewer.account(), submission.toString(), colleagues, typed, wrong);
    }

    @PostMapping("/desk/hardship/{id}/visits/{visit}/confirm")
    ModelAndView confirm(Viewer viewer, @PathVariable AidApplicationId id, @PathVariable long visit) {
        visiting.confirm(viewer, id, visit);
        return Page.redirect("/desk/hardship/" + id);
    }
}
