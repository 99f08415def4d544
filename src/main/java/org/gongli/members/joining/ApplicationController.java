package org.gongli.members.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.members.view.ApplicationsPage;
import org.gongli.members.view.PosterPage;
import org.gongli.organisations.OrganisationTree;
import org.gongli.platform.GongliProperties;
import org.gongli.shared.Missing;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.DeskSection;
import org.gongli.ui.Page;
import org.gongli.ui.QrCode;
import org.gongli.ui.Todos;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The chair's pages: who asks to join, and the link and poster by which more may.
@Controller
class ApplicationController implements Todos {

    /// The service level that unions promise, in days.
    private static final Duration TO_DECIDE = Duration.ofDays(3);

    private final Joining joining;
    private final DecidingApplications deciding;
    private final ApplicationSql sql;
    private final OrganisationTree tree;
    private final UiFactory uis;
    private final GongliProperties properties;
    private final Clock clock;

    ApplicationController(Joining joining, DecidingApplications deciding, ApplicationSql sql, OrganisationTree tree, UiFactory uis,
            GongliProperties properties, Clock clock) {
        this.joining = joining;
        this.deciding = deciding;
        this.sql = sql;
        this.tree = tree;
        this.uis = uis;
        this.properties = properties;
        this.clock = clock;
    }

    @Bean
    static DeskSection joiningSection() {
        return new DeskSection("nav.joining", "user-plus", "/joining", 22, Set.of(Role.CHAIR));
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        if (viewer.role() != Role.CHAIR) {
            return List.of();
        }
        var queue = sql.queue(viewer.scope());
        return queue.oldest() == null ? List.of() : List.of(new Todo("members.join.todo", List.of(queue.waiting()), "/joining", queue.oldest().plus(TO_DECIDE)));
    }

    @GetMapping("/joining")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) @Nullable Long after, @RequestParam(required = false) @Nullable Integer done,
            @RequestParam(defaultValue = "0") int hindered, HttpServletRequest request) {
        var ui = uis.of(request);
        var link = sql.code(viewer.org()).map(this::address).orElse(null);
        return Page.show("members/applications", new ApplicationsPage(link, link == null ? null : QrCode.of(link),
                deciding.waiting(viewer, after).map(waiting -> line(waiting, ui)), done, hindered));
    }

    @GetMapping("/joining.xlsx")
    void sheet(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var columns = List.<Column<ApplicationSql.Waiting>>of(
                Column.text(ui.t("members.name"), ApplicationSql.Waiting::name),
                Column.text(ui.t("members.union"), application -> application.union(ui.english())),
                Column.text(ui.t("members.citizen-id"), application -> application.citizenId().masked()),
                Column.text(ui.t("members.phone"), application -> application.phone().masked()),
                Column.text(ui.t("members.employee-no"), ApplicationSql.Waiting::employeeNo),
                Column.time(ui.t("members.join.submitted"), application -> LocalDateTime.ofInstant(application.submittedAt(), clock.getZone())));
        var pages = Stream.iterate(deciding.waiting(viewer, null), page -> page != null, page -> page.next() == null ? null : deciding.waiting(viewer, Long.valueOf(page.next())));
        Download.xlsx(response, ui.t("members.join.title"), columns, pages.flatMap(page -> page.rows().stream()));
    }

    @PostMapping("/joining/approve")
    ModelAndView approve(Viewer viewer, @RequestParam(defaultValue = "") List<String> id) {
        var done = deciding.approve(viewer, ids(id));
        return Page.redirect("/joining?done=" + done + "&hindered=" + (id.size() - done));
    }

    @PostMapping("/joining/decline")
    ModelAndView decline(Viewer viewer, @RequestParam(defaultValue = "") List<String> id, @RequestParam(defaultValue = "") String reason) {
        var line = PlainText.line(reason);
        if (line.isEmpty()) {
            throw new Refused("members.join.reason-missing");
        }
        return Page.redirect("/joining?done=" + deciding.decline(viewer, ids(id), line));
    }

    @PostMapping("/joining/link")
    ModelAndView renew(Viewer viewer) {
        joining.renewLink(viewer);
        return Page.redirect("/joining");
    }

    @GetMapping("/joining/poster")
    ModelAndView poster(Viewer viewer, HttpServletRequest request) {
        var link = sql.code(viewer.org()).map(this::address).orElseThrow(Missing::new);
        return Page.show("members/poster", new PosterPage(tree.get(viewer.org()).name(uis.of(request).english()), link, QrCode.of(link)));
    }

    private String address(String code) {
        return properties.publicUrl() + "/join/" + code;
    }

    private static List<ApplicationId> ids(List<String> texts) {
        return texts.stream().distinct().map(ApplicationId::of).toList();
    }

    private static ApplicationsPage.Line line(ApplicationSql.Waiting waiting, Ui ui) {
        return new ApplicationsPage.Line(waiting.id(), waiting.name(), waiting.union(ui.english()), waiting.citizenId().masked(), waiting.phone().masked(),
                waiting.employeeNo(), waiting.gig(), waiting.submittedAt(), waiting.hindrance(), waiting.twice());
    }
}
