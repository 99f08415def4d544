package org.gongli.hardship.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.hardship.assessing.Assessing;
import org.gongli.hardship.view.SelfTest;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.drafts.Drafts;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Anybody reckons the own level. Nothing is kept: the answers are posted, so that they stand in no address and in no log.
@Controller
class SelfTestController {

    private final Assessing assessing;
    private final OrganisationTree tree;
    private final Drafts drafts;

    SelfTestController(Assessing assessing, OrganisationTree tree, Drafts drafts) {
        this.assessing = assessing;
        this.tree = tree;
        this.drafts = drafts;
    }

    @GetMapping("/hardship/self-test")
    ModelAndView blank() {
        return Page.show("hardship/selfTest", new SelfTest(Map.of(), null, List.of(), null, List.of()));
    }

    @PostMapping("/hardship/self-test")
    ModelAndView reckon(Optional<Viewer> viewer, @RequestParam Map<String, String> typed) {
        var place = viewer.flatMap(who -> who.member().map(member -> who.org())).orElseGet(this::city);
        try {
            var found = assessing.look(new FileForm(typed).means(), place);
            return Page.show("hardship/selfTest", new SelfTest(typed, found, assessing.cards(place), null, List.of()));
        } catch (Refused refused) {
            return Page.invalid("hardship/selfTest", new SelfTest(typed, null, List.of(), refused.key(), List.of(refused.args())));
        }
    }

    private OrgId city() {
        return tree.city().orElseThrow(Missing::new).id();
    }

    /// Goes on with these answers; from here on they are the member's draft.
    @PostMapping("/me/hardship/answers")
    ModelAndView take(Viewer viewer, @RequestParam Map<String, String> typed) {
        viewer.self();
        var fields = new HashMap<>(typed);
        fields.put("p0-income", typed.getOrDefault("income", ""));
        fields.put("p0-per", "YEAR");
        drafts.keep(viewer, HardshipFileController.DRAFT, fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
        return Page.redirect("/me/hardship/new");
    }
}
