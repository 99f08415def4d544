package org.gongli.organisations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.organisations.view.OrganisationListPage;
import org.gongli.organisations.view.OrganisationPage;
import org.gongli.organisations.view.OrganisationRow;
import org.gongli.organisations.view.Suggestions;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The register, as far as the viewer's post reaches: to look through, to search, to take along as a sheet.
@Controller
class OrganisationsController {

    private final DirectorySql directory;
    private final OrganisationTree tree;
    private final OrganisationSql organisations;
    private final HistorySql history;
    private final LookingBack lookingBack;
    private final UiFactory uis;

    OrganisationsController(DirectorySql directory, OrganisationTree tree, OrganisationSql organisations, HistorySql history, LookingBack lookingBack, UiFactory uis) {
        this.directory = directory;
        this.tree = tree;
        this.organisations = organisations;
        this.history = history;
        this.lookingBack = lookingBack;
        this.uis = uis;
    }

    @GetMapping("/organisations")
    ModelAndView list(Viewer viewer, DirectoryFilter filter) {
        var below = below(viewer, filter);
        var scope = scope(viewer, below);
        var place = below == null ? tree.get(viewer.org()) : below;
        return Page.show("organisations/list", new OrganisationListPage(filter, below, tree.towns(viewer.scope()), directory.kinds(scope, filter),
                directory.page(scope, filter), Mandate.kindsBelow(viewer, place).isEmpty() ? null : place));
    }

    @GetMapping("/organisations.xlsx")
    void sheet(Viewer viewer, DirectoryFilter filter, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var rows = directory.all(scope(viewer, below(viewer, filter)), filter);
        Download.xlsx(response, ui.t("organisations.title"), columns(ui), rows.stream());
    }

    /// A fragment for forms in which an organisation is picked.
    ///
    /// @param field the name of the radio buttons
    @GetMapping("/organisations/search")
    ModelAndView search(Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable OrgKind kind,
            @RequestParam(defaultValue = "organisation") String field) {
        var words = SearchWords.of(q);
        var found = words.none() ? List.<OrganisationRow>of() : directory.suggestions(viewer.scope(), words, kind);
        return Page.show("organisations/suggestions", new Suggestions(field, !words.none(), found));
    }

    /// @param on the day as of which it is shown too; absent for today alone
    @GetMapping("/organisations/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id, @RequestParam(required = false) @Nullable String on, HttpServletRequest request) {
        var organisation = tree.within(viewer.scope(), OrgId.of(id));
        var entry = organisations.entry(organisation.id());
        var inForce = entry.validTo() == null;
        return Page.show("organisations/organisation", new OrganisationPage(organisation, tree.chain(organisation), viewer.scope(), entry.version(),
                entry.facts(), entry.validFrom(), entry.validTo(), directory.below(organisation), history.changes(organisation.id(), 0),
                inForce && Mandate.mayAmend(viewer, organisation), inForce && Mandate.mayClose(viewer, organisation),
                inForce && !Mandate.kindsBelow(viewer, organisation).isEmpty(),
                day(on).map(day -> lookingBack.on(organisation, day, uis.of(request).english())).orElse(null),
                inForce ? null : lookingBack.successor(organisation.id()).orElse(null)));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Scope scope(Viewer viewer, @Nullable Organisation below) {
        return below == null ? viewer.scope() : below.scope();
    }

    private @Nullable Organisation below(Viewer viewer, DirectoryFilter filter) {
        var id = filter.belowId();
        return id == null ? null : tree.within(viewer.scope(), id);
    }

    private static List<Column<OrganisationRow>> columns(Ui ui) {
        return List.of(
                Column.text(ui.t("organisations.field.name"), (OrganisationRow row) -> row.name()).wide(40),
                Column.text(ui.t("organisations.field.name-en"), OrganisationRow::nameEn).wide(40),
                Column.text(ui.t("organisations.field.kind"), (OrganisationRow row) -> ui.t(row.kind())),
                Column.text(ui.t("organisations.field.town"), (OrganisationRow row) -> row.town(ui.english())),
                Column.text(ui.t("organisations.field.code"), OrganisationRow::code),
                Column.text(ui.t("organisations.field.uscc"), OrganisationRow::uscc).wide(22),
                Column.text(ui.t("organisations.field.industry"), (OrganisationRow row) -> row.industry() == null ? null : ui.t(row.industry())),
                Column.number(ui.t("organisations.field.headcount"), OrganisationRow::headcount),
                Column.text(ui.t("organisations.field.address"), OrganisationRow::address).wide(40),
                Column.date(ui.t("organisations.field.valid-from"), OrganisationRow::validFrom),
                Column.date(ui.t("organisations.field.valid-to"), OrganisationRow::validTo));
    }
}
