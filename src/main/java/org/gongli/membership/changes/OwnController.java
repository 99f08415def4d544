package org.gongli.membership.changes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.members.Retention;
import org.gongli.membership.Reason;
import org.gongli.membership.view.Attempt;
import org.gongli.shared.OrgId;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The member's own membership, on the phone.
@Controller("membershipOwnController")
class OwnController implements HomeEntries {

    private static final String HERE = "/me/membership";
    private static final int ORDER = 20;

    private final Asking asking;
    private final Looking looking;
    private final ChangeSql sql;
    private final UiFactory uis;

    OwnController(Asking asking, Looking looking, ChangeSql sql, UiFactory uis) {
        this.asking = asking;
        this.looking = looking;
        this.sql = sql;
        this.uis = uis;
    }

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.flatMap(Viewer::member).map(member -> {
            var waits = sql.open(member).filter(change -> change.state() == ChangeState.ASKED || change.state() == ChangeState.APPEALABLE).isPresent();
            return List.of(new HomeEntry(Tab.ME, "id-badge-2", ui.t("membership.mine"), ui.t("membership.mine-note"), waits ? ui.t("membership.waits-for-you") : "", HERE, ORDER));
        }).orElse(List.of());
    }

    @GetMapping(HERE)
    ModelAndView mine(Viewer viewer, HttpServletRequest request) {
        return Page.show("membership/mine", looking.mine(viewer, uis.of(request).english()));
    }

    @GetMapping(HERE + "/transfer")
    ModelAndView search(Viewer viewer, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        viewer.self();
        return Page.show("membership/transfer", looking.unions(PlainText.line(q), null, uis.of(request).english()));
    }

    @PostMapping(HERE + "/transfer")
    ModelAndView transfer(Viewer viewer, @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable OrgId to,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        try {
            asking.transfer(viewer, Typed.given(to, "membership.transfer.choose"), Reason.words(reason));
            return Page.redirect(HERE);
        } catch (Refused refused) {
            return Page.invalid("membership/transfer", looking.unions(PlainText.line(q), null, uis.of(request).english()).with(Attempt.at("transfer", typed, refused)));
        }
    }

    @PostMapping(HERE + "/retain")
    ModelAndView retain(Viewer viewer, @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable Retention why, @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return asked(viewer, "retain", typed, request, () -> asking.retain(viewer, Typed.given(why, "membership.why-missing"), Reason.words(reason)));
    }

    @PostMapping(HERE + "/leave")
    ModelAndView leave(Viewer viewer, @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return asked(viewer, "leave", typed, request, () -> asking.leave(viewer, Reason.words(reason)));
    }

    private ModelAndView asked(Viewer viewer, String form, Map<String, String> typed, HttpServletRequest request, Runnable asks) {
        try {
            asks.run();
            return Page.redirect(HERE);
        } catch (Refused refused) {
            return Page.invalid("membership/mine", looking.mine(viewer, uis.of(request).english()).with(Attempt.at(form, typed, refused)));
        }
    }

    @PostMapping(HERE + "/changes/{id}/agree")
    ModelAndView agree(Viewer viewer, @PathVariable ChangeId id) {
        asking.agree(viewer, id);
        return Page.redirect(HERE);
    }

    @PostMapping(HERE + "/changes/{id}/decline")
    ModelAndView decline(Viewer viewer, @PathVariable ChangeId id) {
        asking.decline(viewer, id);
        return Page.redirect(HERE);
    }

    @PostMapping(HERE + "/changes/{id}/appeal")
    ModelAndView appeal(Viewer viewer, @PathVariable ChangeId id, @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return asked(viewer, "appeal", typed, request, () -> asking.appeal(viewer, id, Reason.words(reason)));
    }
}
