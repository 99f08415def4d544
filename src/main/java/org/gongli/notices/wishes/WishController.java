package org.gongli.notices.wishes;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.notices.view.WishPage;
import org.gongli.notices.view.WishPage.Choice;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A member's own settings.
@Controller
class WishController {

    private final Wishes wishes;

    WishController(Wishes wishes) {
        this.wishes = wishes;
    }

    @GetMapping("/me/messages/settings")
    ModelAndView settings(Viewer viewer, @RequestParam(defaultValue = "false") boolean kept) {
        var wish = wishes.of(viewer);
        var choices = wishes.topics().stream().map(topic -> new Choice(topic.name(), topic.mandatory(), topic.mandatory() || !wish.optedOut().contains(topic.name()))).toList();
        return Page.show("notices/settings", page(wish.quiet().from().toString(), wish.quiet().to().toString(), wish.english(), null, kept, choices));
    }

    @PostMapping("/me/messages/settings")
    ModelAndView keep(Viewer viewer, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "false") boolean english,
            @RequestParam(defaultValue = "") Set<String> topic) {
        var begin = time(from);
        var end = time(to);
        if (begin.isEmpty() || end.isEmpty()) {
            var choices = wishes.topics().stream().map(known -> new Choice(known.name(), known.mandatory(), known.mandatory() || topic.contains(known.name()))).toList();
            return Page.invalid("notices/settings", page(from, to, english, "notices.no-time", false, choices));
        }
        wishes.keep(viewer, new QuietHours(begin.get(), end.get()), english, topic);
        return Page.redirect("/me/messages/settings?kept=true");
    }

    private static WishPage page(String from, String to, boolean english, @Nullable String wrong, boolean kept, List<Choice> choices) {
        return new WishPage(from, to, english, wrong, Sending.WEEKLY_BUDGET, kept, choices);
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
