package org.gongli.notices.inbox;

import java.util.List;
import java.util.Set;
import org.gongli.shared.Role;
import org.gongli.ui.DeskSection;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Todos;
import org.gongli.ui.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where messages are found: under a member's own tab, and at the desk.
@Configuration(proxyBeanMethods = false)
class NoticeEntrances {

    private static final int INBOX = 5;
    private static final int LOG = 920;

    @Bean
    DeskSection inboxSection() {
        return new DeskSection("nav.messages", "mail", "/me/messages", INBOX, Set.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.CASHIER, Role.AUDITOR, Role.ADMINISTRATOR));
    }

    @Bean
    DeskSection deliveriesSection() {
        return new DeskSection("nav.deliveries", "send", "/desk/deliveries", LOG, Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    HomeEntries messageEntries(InboxSql sql) {
        return (viewer, ui) -> viewer.map(own -> List.of(entry(sql.unread(own), ui))).orElse(List.of());
    }

    private static HomeEntries.HomeEntry entry(long unread, Ui ui) {
        return new HomeEntries.HomeEntry(HomeEntries.Tab.ME, "mail", ui.t("notices.inbox"), ui.t("notices.inbox-note"), unread == 0 ? "" : ui.t("notices.unread", unread), "/me/messages", INBOX);
    }

    @Bean
    Todos unreadMessages(InboxSql sql) {
        return viewer -> todos(sql.unread(viewer));
    }

    private static List<Todos.Todo> todos(long unread) {
        return unread == 0 ? List.of() : List.of(new Todos.Todo("notices.todo", List.of(unread), "/me/messages?unread=true", null));
    }
}
