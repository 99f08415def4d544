package org.gongli.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongli.portal.view.EntriesView;
import org.gongli.portal.view.HomeView;
import org.gongli.portal.view.MeView;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries.Tab;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The four tabs of the phone. Who works here comes to where they work instead.
@Controller
class PortalController {

    private final Entries entries;
    private final UiFactory uis;

    PortalController(Entries entries, UiFactory uis) {
        this.entries = entries;
        this.uis = uis;
    }

    @GetMapping("/")
    ModelAndView home(Optional<Viewer> viewer, HttpServletRequest request) {
        var role = viewer.map(Viewer::role).orElse(Role.MEMBER);
        if (role.officer()) {
            return Page.redirect("/desk");
        }
        if (role == Role.CLERK) {
            return Page.redirect("/redeem");
        }
        var all = entries.all(viewer, uis.of(request));
        return Page.show("portal/home", new HomeView(Entries.under(Tab.HOME, all), Entries.waiting(all), Entries.under(Tab.SERVICES, all)));
    }

    @GetMapping("/services")
    ModelAndView services(Optional<Viewer> viewer, HttpServletRequest request) {
        return Page.show("portal/services", new EntriesView(Entries.under(Tab.SERVICES, entries.all(viewer, uis.of(request)))));
    }

    @GetMapping("/events")
    ModelAndView events(Optional<Viewer> viewer, HttpServletRequest request) {
        return Page.show("portal/events", new EntriesView(Entries.under(Tab.EVENTS, entries.all(viewer, uis.of(request)))));
    }

    @GetMapping("/me")
    ModelAndView me(Viewer viewer, HttpServletRequest request) {
        return Page.show("portal/me", new MeView(viewer, Entries.under(Tab.ME, entries.all(Optional.of(viewer), uis.of(request)))));
    }
}
