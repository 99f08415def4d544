package org.gongli.procedures.publicity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.procedures.NoticeId;
import org.gongli.procedures.publicity.Objections.Objection;
import org.gongli.procedures.view.PublicNotices;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What anybody may read and object to.
@Controller
class NoticeController {

    private static final Objection NOTHING = new Objection("", "", "");

    private final Objections objections;
    private final UiFactory uis;
    private final Clock clock;

    NoticeController(Objections objections, UiFactory uis, Clock clock) {
        this.objections = objections;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/notices/public")
    ModelAndView list(@RequestParam(required = false) @Nullable NoticeId after) {
        return Page.show("procedures/publicNotices", objections.list(after));
    }

    @GetMapping("/notices/public.xlsx")
    void sheet(HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var pages = Stream.iterate(objections.list(null), page -> page != null, page -> page.page().next() == null ? null : objections.list(NoticeId.of(page.page().next())));
        Download.xlsx(response, ui.t("procedures.notices"), List.of(
                Column.<PublicNotices.Row>text(ui.t("procedures.matter"), row -> row.title().in(ui)).wide(40),
                Column.text(ui.t("procedures.place"), row -> row.org(ui.english())),
                Column.time(ui.t("procedures.notice.from"), row -> LocalDateTime.ofInstant(row.publishedAt(), clock.getZone())),
                Column.time(ui.t("procedures.notice.to"), row -> LocalDateTime.ofInstant(row.endsAt(), clock.getZone()))), pages.flatMap(page -> page.page().rows().stream()));
    }

    @GetMapping("/notices/public/{id}")
    ModelAndView notice(@PathVariable NoticeId id, @RequestParam(required = false) @Nullable String thanks, HttpServletRequest request) {
        return Page.show("procedures/publicNotice", objections.notice(id, uis.of(request).english(), NOTHING, null, thanks != null));
    }

    @PostMapping("/notices/public/{id}/objections")
    ModelAndView raise(Optional<Viewer> viewer, @PathVariable NoticeId id, @RequestParam(required = false) @Nullable UUID submission,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String contact, @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var arrived = clock.instant();
        var objection = Objection.typed(name, contact, words);
        try {
            objections.raise(viewer, id, submission == null ? UUID.randomUUID() : submission, objection, arrived);
            return Page.redirect("/notices/public/" + id + "?thanks");
        } catch (Refused refused) {
            if (refused.key().equals("procedures.objection.over")) {
                throw refused;
            }
            return Page.invalid("procedures/publicNotice", objections.notice(id, uis.of(request).english(), objection, refused, false));
        }
    }
}
