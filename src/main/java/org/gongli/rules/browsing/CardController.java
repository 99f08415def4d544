package org.gongli.rules.browsing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.rules.cards.CardFilter;
import org.gongli.rules.cards.CardSql;
import org.gongli.rules.cards.CardVersion;
import org.gongli.rules.cards.Quoting;
import org.gongli.rules.conditions.Topic;
import org.gongli.rules.conditions.Topics;
import org.gongli.rules.drafting.Drafts;
import org.gongli.rules.trying.DryRunSql;
import org.gongli.rules.view.CardList;
import org.gongli.rules.view.CardPage;
import org.gongli.rules.view.CardRow;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.DeskSection;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.gongli.ui.view.Option;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The cards: the list, its sheet, and each card with its versions.
@Controller
class CardController {

    private final CardSql sql;
    private final DryRunSql runs;
    private final Topics topics;
    private final Quoting quoting;
    private final UiFactory uis;
    private final Clock clock;

    CardController(CardSql sql, DryRunSql runs, Topics topics, Quoting quoting, UiFactory uis, Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.topics = topics;
        this.quoting = quoting;
        this.uis = uis;
        this.clock = clock;
    }

    @Bean
    static DeskSection rulesSection() {
        return new DeskSection("nav.rules", "scale", "/rules", 85, EnumSet.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.AUDITOR, Role.ADMINISTRATOR));
    }

    @GetMapping("/rules")
    ModelAndView list(Viewer viewer, CardFilter filter, HttpServletRequest request) {
        var ui = uis.of(request);
        var cards = Paged.of(sql.list(filter, today(), Paged.SIZE + 1), CardVersion::card).map(version -> row(version, ui));
        var choices = topics.all().stream().map(topic -> new Option(topic.name(), topic.title(ui.english()))).toList();
        return Page.show("rules/cards", new CardList(filter, cards, choices, Drafts.mayWrite(viewer)));
    }

    @GetMapping("/rules.xlsx")
    void sheet(Viewer viewer, CardFilter filter, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("rules.title"), columns(ui), sql.list(filter, today(), null).stream().map(version -> row(version, ui)));
    }

    @GetMapping("/rules/{card}")
    ModelAndView card(Viewer viewer, @PathVariable String card, HttpServletRequest request) {
        var ui = uis.of(request);
        var history = sql.history(card);
        if (history.isEmpty()) {
            throw new Missing();
        }
        var today = today();
        var shown = history.stream().filter(version -> version.inForce(today)).findFirst().orElse(history.getFirst());
        var draft = history.stream().filter(CardVersion::draft).findFirst().orElse(null);
        var versions = history.stream().map(version -> new CardPage.Version(version, quoting.quote(version, ui.locale()))).toList();
        return Page.show("rules/card", new CardPage(shown, quoting.quote(shown, ui.locale()), topic(shown), versions, draft,
                draft == null ? null : runs.last(card, draft.version()).orElse(null), shown.inForce(today), Drafts.mayWrite(viewer),
                draft != null && draft.editors().contains(viewer.account())));
    }

    private CardRow row(CardVersion version, Ui ui) {
        return new CardRow(version, quoting.quote(version, ui.locale()), topic(version).title(ui.english()));
    }

    private Topic topic(CardVersion version) {
        var name = version.text().topic();
        return topics.find(name).orElseGet(() -> new Topic(name, name, name, List.of()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Column<CardRow>> columns(Ui ui) {
        return List.of(Column.text(ui.t("rules.field.card"), CardRow::card), Column.text(ui.t("rules.field.topic"), CardRow::topic),
                Column.<CardRow>text(ui.t("rules.field.statement"), row -> row.quote().statement()).wide(60),
                Column.<CardRow>text(ui.t("rules.field.figures"), row -> row.quote().figure()).wide(24),
                Column.text(ui.t("rules.field.condition"), row -> row.version().text().condition()),
                Column.text(ui.t("rules.field.level"), row -> ui.t(row.version().text().level())),
                Column.text(ui.t("rules.field.confidence"), row -> ui.t(row.version().text().confidence())),
                Column.text(ui.t("rules.field.region"), row -> row.quote().region()),
                Column.<CardRow>text(ui.t("rules.field.document"), row -> row.quote().document()).wide(30),
                Column.text(ui.t("rules.field.clause"), row -> row.quote().clause()),
                Column.date(ui.t("rules.field.valid-from"), row -> row.version().validFrom()),
                Column.date(ui.t("rules.field.valid-to"), row -> row.version().validTo()));
    }
}
