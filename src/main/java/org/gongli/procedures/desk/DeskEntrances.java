package org.gongli.procedures.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongli.procedures.desk.TodoSql.Place;
import org.gongli.procedures.running.Words;
import org.gongli.procedures.view.TodoList;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.DeskSection;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Todos;
import org.gongli.ui.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Where cases are found: on the desk with how many wait and what presses most, and among a member's own things.
@Component
class DeskEntrances implements Todos, HomeEntries {

    private static final Set<Role> DECIDING = Set.of(Role.CHAIR, Role.TOWN, Role.CITY);
    private static final int MOST_URGENT = 3;

    private final Listing listing;
    private final Words words;

    DeskEntrances(Listing listing, Words words) {
        this.listing = listing;
        this.words = words;
    }

    @Bean
    static DeskSection casesToDecideSection() {
        return new DeskSection("nav.cases-to-decide", "inbox", "/desk/cases", 10, DECIDING);
    }

    @Bean
    static DeskSection allCasesSection() {
        return new DeskSection("nav.cases", "folders", "/cases", 11, Set.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static DeskSection proceduresSection() {
        return new DeskSection("nav.procedures", "route", "/procedures", 86, Set.of(Role.TOWN, Role.CITY, Role.AUDITOR, Role.ADMINISTRATOR));
    }

    @Bean
    static DeskSection absenceSection() {
        return new DeskSection("nav.absence", "user-share", "/desk/absence", 12, DECIDING);
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        if (!DECIDING.contains(viewer.role())) {
            return List.of();
        }
        var urgent = listing.waiting(viewer, "", false, Place.START, MOST_URGENT);
        if (urgent.isEmpty()) {
            return List.of();
        }
        var open = listing.open(viewer);
        var all = new Todo("procedures.todo", List.of(open >= TodoList.MANY ? open + "+" : open), "/desk/cases", urgent.getFirst().dueAt());
        return Stream.concat(Stream.of(all), urgent.stream().map(this::todo)).toList();
    }

    private Todo todo(TodoSql.Waiting waiting) {
        var title = words.title(waiting.titleKey(), waiting.titleArgs());
        return new Todo(title.key(), title.args(), "/cases/" + waiting.caseId(), waiting.dueAt());
    }

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        var notices = new HomeEntry(Tab.SERVICES, "speakerphone", ui.t("procedures.notices"), ui.t("procedures.notices-note"), "", "/notices/public", 80);
        return viewer.flatMap(Viewer::member).isEmpty() ? List.of(notices)
                : List.of(notices, new HomeEntry(Tab.ME, "folders", ui.t("procedures.my-cases"), ui.t("procedures.my-cases-note"), "", "/cases", 30));
    }
}
