package org.gongli.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gongli.portal.view.DeskView;
import org.gongli.portal.view.DeskView.Waiting;
import org.gongli.shared.Money;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.DeskSection;
import org.gongli.ui.Page;
import org.gongli.ui.Todos;
import org.gongli.ui.Todos.Todo;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The officer's first page: what waits, the most pressing first, and the way to everything else.
@Controller
class DeskController {

    private final List<Todos> sources;
    private final UiFactory uis;
    private final Clock clock;

    DeskController(ObjectProvider<Todos> sources, UiFactory uis, Clock clock) {
        this.sources = sources.stream().toList();
        this.uis = uis;
        this.clock = clock;
    }

    @Bean
    static DeskSection deskSection() {
        return new DeskSection("nav.desk", "checklist", "/desk", 0, Set.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.CASHIER, Role.AUDITOR, Role.ADMINISTRATOR));
    }

    @GetMapping("/desk")
    ModelAndView desk(Viewer viewer, HttpServletRequest request) {
        var ui = uis.of(request);
        var now = ZonedDateTime.now(clock);
        var waiting = sources.stream().flatMap(source -> source.todos(viewer).stream())
                .sorted(Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .map(todo -> waiting(todo, ui, now)).toList();
        return Page.show("portal/desk", new DeskView(waiting));
    }

    private static Waiting waiting(Todo todo, Ui ui, ZonedDateTime now) {
        var args = todo.args().stream().map(arg -> arg instanceof Money sum ? ui.money(sum) : arg).toArray();
        return new Waiting(ui.t(todo.key(), args), todo.path(), todo.due(), Deadlines.urgency(todo.due(), now));
    }
}
