package org.gongli.notices.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongli.notices.wording.Arguments;
import org.gongli.notices.wording.Wording;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Somebody's own messages for programs.
@RestController
@Tag(name = "Messages", description = "What the caller was told.")
@RequestMapping("/api/v1/messages")
class InboxApi {

    private final InboxSql sql;
    private final Arguments arguments;
    private final Wording wording;
    private final Clock clock;

    InboxApi(InboxSql sql, Arguments arguments, Wording wording, Clock clock) {
        this.sql = sql;
        this.arguments = arguments;
        this.wording = wording;
        this.clock = clock;
    }

    /// A page at a time, the newest first, in the reader's language; `next` is the `after` of the next page.
    ///
    /// @param unread only those that are not read
    @GetMapping
    @Operation(summary = "List the caller's messages", description = "The newest first, in the language of `Accept-Language`.")
    Messages list(Viewer viewer, @RequestParam(defaultValue = "false") boolean unread, @RequestParam(defaultValue = "" + Long.MAX_VALUE) String after, Locale language) {
        var page = Paged.of(sql.page(viewer, unread, TypedId.parse(after), Paged.SIZE + 1), InboxSql.Row::id);
        return new Messages(sql.unread(viewer), page.rows().stream().map(row -> message(row, language)).toList(), page.next());
    }

    private Message message(InboxSql.Row row, Locale language) {
        return new Message(row.id(), row.topic(), wording.text(row.key(), arguments.opened(row.args()), language), row.toldAt(), row.read(), row.path());
    }

    @PutMapping("/{id}/read")
    @Operation(summary = "Mark a message as read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Viewer viewer, @PathVariable String id) {
        sql.read(viewer, TypedId.parse(id), clock.instant()).orElseThrow(Missing::new);
    }

    @DeleteMapping("/{id}/read")
    @Operation(summary = "Mark a message as not read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unread(Viewer viewer, @PathVariable String id) {
        if (!sql.unread(viewer, TypedId.parse(id))) {
            throw new Missing();
        }
    }

    /// @param unread how many there are in all
    record Messages(long unread, List<Message> messages, @Nullable String next) {
    }

    /// @param path of the page that it is about
    record Message(long id, String topic, String text, Instant toldAt, boolean read, String path) {
    }
}
