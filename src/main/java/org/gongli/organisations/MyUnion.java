package org.gongli.organisations;

import java.util.List;
import java.util.Optional;
import org.gongli.organisations.view.MyUnionPage;
import org.gongli.shared.Missing;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What a member sees of the own union, and where an officer finds it.
@Controller
class MyUnion implements HomeEntries {

    private final OrganisationTree tree;
    private final OrganisationSql sql;

    MyUnion(OrganisationTree tree, OrganisationSql sql) {
        this.tree = tree;
        this.sql = sql;
    }

    /// An officer has a page of the own organisation already, with more on it.
    @GetMapping("/my-union")
    ModelAndView show(Viewer viewer) {
        if (viewer.role().officer()) {
            return Page.redirect("/organisations/" + viewer.org());
        }
        var union = own(viewer).orElseThrow(Missing::new);
        var entry = sql.entry(union.id());
        return Page.show("organisations/myUnion", new MyUnionPage(union, tree.chain(union), entry.facts(), entry.validFrom()));
    }

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.flatMap(this::own).stream().map(union -> new HomeEntry(Tab.ME, "sitemap", ui.t("organisations.my-union"), union.name(ui.english()),
                "", "/my-union", 30)).toList();
    }

    private Optional<Organisation> own(Viewer viewer) {
        return Optional.ofNullable(viewer.standing()).map(standing -> tree.get(standing.org()));
    }
}
