package org.gongli.membership.owndata;

import java.util.List;
import org.gongli.membership.Reason;
import org.gongli.membership.view.CorrectionForm;
import org.gongli.membership.view.DeletionForm;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks for the own data to be corrected or deleted.
@Controller
class DataRequestController {

    private static final String CORRECTION = "/me/data/correction";
    private static final String DELETION = "/me/data/deletion";

    private final DataRequests requests;
    private final GatheringOwnData gathering;

    DataRequestController(DataRequests requests, GatheringOwnData gathering) {
        this.requests = requests;
        this.gathering = gathering;
    }

    @GetMapping(CORRECTION)
    ModelAndView correction(Viewer viewer) {
        viewer.self();
        return Page.show("membership/correction", new CorrectionForm(null, "", "", null, List.of()));
    }

    @PostMapping(CORRECTION)
    ModelAndView correct(Viewer viewer, @RequestParam(required = false) @Nullable CorrectionField field, @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason) {
        try {
            if (field == null) {
                throw new Refused("membership.correction.field-missing");
            }
            requests.correct(viewer, field, value, Reason.words(reason));
            return Page.redirect("/me/data");
        } catch (Refused refused) {
            return Page.invalid("membership/correction", new CorrectionForm(field, value, reason, refused.key(), List.of(refused.args())));
        }
    }

    @GetMapping(DELETION)
    ModelAndView deletion(Viewer viewer) {
        viewer.self();
        return Page.show("membership/deletion", new DeletionForm(gathering.fates(viewer), "", null, List.of()));
    }

    @PostMapping(DELETION)
    ModelAndView delete(Viewer viewer, @RequestParam(defaultValue = "") String reason) {
        try {
            requests.delete(viewer, Reason.words(reason));
            return Page.redirect("/me/data");
        } catch (Refused refused) {
            return Page.invalid("membership/deletion", new DeletionForm(gathering.fates(viewer), reason, refused.key(), List.of(refused.args())));
        }
    }
}
