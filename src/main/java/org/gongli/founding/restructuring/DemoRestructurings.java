package org.gongli.founding.restructuring;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.gongli.founding.RestructuringId;
import org.gongli.founding.restructuring.DemoRestructuringSql.Post;
import org.gongli.founding.restructuring.RestructuringSql.Proposed;
import org.gongli.founding.view.RestructuringPage.RestructuringKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Procedures;
import org.gongli.shared.DemoData;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One union of the demo town to be moved, one to be merged, one to be dissolved, and one that was merged, by the real steps.
@Component
class DemoRestructurings implements DemoData {

    private static final int ORDER = 61;

    private final DemoRestructuringSql sql;
    private final Restructuring restructuring;
    private final RestructuringSql restructurings;
    private final Procedures procedures;
    private final Deciding deciding;
    private final OrganisationTree tree;
    private final MessageSource texts;
    private final TransactionTemplate transactions;

    DemoRestructurings(DemoRestructuringSql sql, Restructuring restructuring, RestructuringSql restructurings, Procedures procedures, Deciding deciding, OrganisationTree tree,
            MessageSource texts, TransactionTemplate transactions) {
        this.sql = sql;
        this.restructuring = restructuring;
        this.restructurings = restructurings;
        this.procedures = procedures;
        this.deciding = deciding;
        this.tree = tree;
        this.texts = texts;
        this.transactions = transactions;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String title() {
        return "founding.restructurings";
    }

    @Override
    public void load(IntConsumer progress) {
        var town = sql.officers(Role.TOWN).stream().findFirst().map(post -> viewer(Role.TOWN, post));
        var city = sql.officers(Role.CITY).stream().map(post -> viewer(Role.CITY, post)).toList();
        if (town.isPresent() && city.size() > 1) {
            transactions.executeWithoutResult(status -> restructurings(town.get(), city));
        }
    }

    private void restructurings(Viewer town, List<Viewer> city) {
        var small = sql.small(town.scope());
        if (small.size() < 6) {
            return;
        }
        var otherTown = tree.towns(city.getFirst().scope()).stream().filter(one -> !one.id().equals(town.org())).findFirst();
        otherTown.ifPresent(other -> propose(town, RestructuringKind.MOVE, small.getFirst(), other.id()));
        decide(city.getFirst(), propose(town, RestructuringKind.MERGE, small.get(1), small.get(2)));
        propose(town, RestructuringKind.DISSOLVE, small.get(3), null);
        var merged = propose(town, RestructuringKind.MERGE, small.get(4), small.get(5));
        decide(city.getFirst(), merged);
        decide(city.get(1), merged);
    }

    private RestructuringId propose(Viewer town, RestructuringKind kind, OrgId union, @Nullable OrgId target) {
        var reason = texts.getMessage("founding.demo.reason." + kind.name(), null, Locale.SIMPLIFIED_CHINESE);
        return restructuring.propose(town, new Proposed(union, kind, target, kind == RestructuringKind.DISSOLVE, reason));
    }

    private void decide(Viewer viewer, RestructuringId id) {
        var caseId = Objects.requireNonNull(restructurings.head(id).orElseThrow().caseId());
        deciding.decide(viewer, Objects.requireNonNull(procedures.progress(caseId).now()).step(), Decision.of(Action.APPROVE, ""));
    }

    private Viewer viewer(Role role, Post post) {
        return new Viewer(post.account(), role, role.name(), post.org(), tree.get(post.org()).scope(), null);
    }
}
