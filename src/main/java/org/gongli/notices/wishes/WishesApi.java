package org.gongli.notices.wishes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongli.notices.Topic;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A member's own settings for programs.
@RestController
@Tag(name = "Message settings", description = "What leaves the house to the caller's phone, when, and in which language.")
@RequestMapping("/api/v1/messages/settings")
class WishesApi {

    private final Wishes wishes;

    WishesApi(Wishes wishes) {
        this.wishes = wishes;
    }

    @GetMapping
    @Operation(summary = "Show the caller's settings")
    Settings settings(Viewer viewer) {
        var wish = wishes.of(viewer);
        return new Settings(wish.quiet().from(), wish.quiet().to(), wish.english(), wish.optedOut(), wishes.topics().stream().map(TopicBody::of).toList());
    }

    @PutMapping
    @Operation(summary = "Change the caller's settings", description = "`topics` is not read. A mandatory topic cannot be opted out of: naming it changes nothing.")
    Settings keep(Viewer viewer, @RequestBody Settings settings) {
        if (settings.quietFrom() == null || settings.quietTo() == null) {
            throw new Refused("notices.no-time");
        }
        var optedOut = settings.optedOut() == null ? Set.<String>of() : settings.optedOut();
        var wanted = wishes.topics().stream().map(Topic::name).filter(topic -> !optedOut.contains(topic)).collect(Collectors.toSet());
        wishes.keep(viewer, new QuietHours(settings.quietFrom(), settings.quietTo()), Boolean.TRUE.equals(settings.english()), wanted);
        return settings(viewer);
    }

    /// @param english  in which language messages leave the house; otherwise Chinese
    /// @param optedOut the names of the topics of which nothing is sent outside
    /// @param topics   all that there are
    record Settings(@Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, @Nullable Boolean english, @Nullable Set<String> optedOut, @Nullable List<TopicBody> topics) {
    }

    record TopicBody(String name, boolean mandatory) {

        static TopicBody of(Topic topic) {
            return new TopicBody(topic.name(), topic.mandatory());
        }
    }
}
