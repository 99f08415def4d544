package org.gongli.notices.inbox;

import java.time.Clock;
import java.util.Locale;
import org.gongli.notices.view.Inbox;
import org.gongli.notices.wording.Arguments;
import org.gongli.notices.wording.Wording;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Everybody's own messages, on the phone or at the desk. Reading them is nobody's business: it leaves no trace but the mark.
@Controller
class InboxController {

    private final InboxSql sql;
    private final Arguments arguments;
    private final Wording wording;
    private final Clock clock;

    InboxController(InboxSql sql, Arguments arguments, Wording wording, Clock clock) {
        this.sql = sql;
        this.arguments = arguments;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/me/messages")
    ModelAndView inbox(Viewer viewer, @RequestParam(defaultValue = "false") boolean unread, @RequestParam(defaultValue = "" + Long.MAX_VALUE) String after, Locale language) {
        var page = Paged.of(sql.page(viewer, unread, TypedId.parse(after), Paged.SIZE + 1), InboxSql.Row::id).map(row -> message(row, language));
        return Page.show("notices/inbox", new Inbox(viewer.role().officer(), unread, sql.unread(viewer), page));
    }

    private Inbox.Message message(InboxSql.Row row, Locale language) {
        return new Inbox.Message(row.id(), row.topic(), wording.text(row.key(), arguments.opened(row.args()), language), row.toldAt(), row.read());
    }

    /// Goes on to what the message is about.
    @GetMapping("/me/messages/{id}")
    ModelAndView open(Viewer viewer, @PathVariable String id) {
        return Page.redirect(sql.read(viewer, TypedId.parse(id), clock.instant()).orElseThrow(Missing::new));
    }

    @PostMapping("/me/messages/{id}/unread")
    ModelAndView unread(Viewer viewer, @PathVariable String id) {
        if (!sql.unread(viewer, TypedId.parse(id))) {
            throw new Missing();
        }
        return Page.redirect("/me/messages");
    }

    @PostMapping("/me/messages/read")
    ModelAndView readAll(Viewer viewer) {
        sql.readAll(viewer, clock.instant());
        return Page.redirect("/me/messages");
    }
}
