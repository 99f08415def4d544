package org.gongli.founding.applying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongli.documents.letters.Certificates;
import org.gongli.founding.FoundingId;
import org.gongli.founding.Stage;
import org.gongli.founding.view.ElectionFormPage;
import org.gongli.founding.view.Form;
import org.gongli.founding.view.FoundingFormPage;
import org.gongli.founding.view.FoundingList;
import org.gongli.founding.view.FoundingPage;
import org.gongli.founding.view.FoundingPage.Candidate;
import org.gongli.founding.view.FoundingPage.Vote;
import org.gongli.founding.view.FoundingRow;
import org.gongli.founding.view.FoundingStartPage;
import org.gongli.founding.view.Problem;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.rules.Finding;
import org.gongli.rules.Rules;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the pages of foundings together.
@Component
class FoundingPages {

    private final FoundingPageSql sql;
    private final FoundingSql foundings;
    private final ApplyingForUnions applying;
    private final Procedures procedures;
    private final Rules rules;
    private final Certificates certificates;
    private final OrganisationTree tree;

    FoundingPages(FoundingPageSql sql, FoundingSql foundings, ApplyingForUnions applying, Procedures procedures, Rules rules, Certificates certificates,
            OrganisationTree tree) {
        this.sql = sql;
        this.foundings = foundings;
        this.applying = applying;
        this.procedures = procedures;
        this.rules = rules;
        this.certificates = certificates;
        this.tree = tree;
    }

    FoundingList list(Viewer viewer, @Nullable Stage stage, String words, @Nullable FoundingId after) {
        var page = Paged.of(sql.rows(viewer, stage, words, after, Paged.SIZE + 1), FoundingRow::id);
        return new FoundingList(page, stage == null ? "" : stage.name(), words, viewer.role() == Role.MEMBER || viewer.role() == Role.TOWN, phone(viewer));
    }

    /// @throws Missing when the viewer may not know of it
    FoundingPage page(Viewer viewer, FoundingId id, @Nullable Problem problem) {
        var row = row(viewer, id);
        var head = foundings.head(id).orElseThrow();
        var founding = foundings.founding(id);
        var subject = FoundingMatter.subject(id);
        var findings = Stream.of(rules.look(FoundingFacts.FOUNDING, FoundingFacts.founding(founding), head.town(), subject),
                rules.look(FoundingFacts.TERMS, FoundingFacts.term(founding), head.town(), subject)).flatMap(verdict -> verdict.findings().stream()).toList();
        CaseProgress progress = head.caseId() == null ? null : procedures.progress(head.caseId());
        return new FoundingPage(row, sql.details(id), founding.candidates().stream().map(one -> new Candidate(one.name(), one.job(), one.relative())).toList(),
                founding.covered().stream().map(one -> new FoundingPage.Covered(one.name(), one.uscc().code(), one.members())).toList(),
                foundings.election(id).map(election -> election(election, head)).orElse(null), findings, head.caseId(), progress, head.applicant().equals(viewer.account()),
                phone(viewer), !certificates.about(subject).isEmpty(), problem);
    }

    private FoundingPage.Election election(Election election, FoundingSql.Head head) {
        List<Finding> findings = rules.look(FoundingFacts.ELECTIONS, FoundingFacts.election(election), head.town(), FoundingMatter.subject(head.id())).findings();
        return new FoundingPage.Election(election.heldOn(), election.entitled(), election.attending(), election.seats(),
                election.votes().stream().map(vote -> new Vote(vote.name(), vote.votes(), vote.office().name())).toList(), findings);
    }

    /// What is asked first.
    FoundingStartPage start(Viewer viewer, Form form, boolean english) {
        var towns = applying.towns(viewer).stream().map(town -> new Option(town.id().toString(), town.name(english))).toList();
        return new FoundingStartPage(form, towns, List.copyOf(ApplyingForUnions.FOUNDED), phone(viewer));
    }

    /// Empty as long as town or kind are not chosen, or the viewer may not found there.
    Optional<FoundingFormPage> blank(Viewer viewer, Form form, boolean english) {
        return town(viewer, form).flatMap(town -> kind(form).map(kind -> form(viewer, form, null, town, kind, english)));
    }

    Optional<OrgId> town(Viewer viewer, Form form) {
        var towns = applying.towns(viewer);
        return towns.size() == 1 && form.value("town").isEmpty() ? Optional.of(towns.getFirst().id())
                : towns.stream().map(Organisation::id).filter(town -> form.is("town", town.toString())).findFirst();
    }

    static Optional<OrgKind> kind(Form form) {
        return ApplyingForUnions.FOUNDED.stream().filter(kind -> form.is("kind", kind.name())).findFirst();
    }

    /// @throws Missing when it is not the viewer's own
    FoundingFormPage changing(Viewer viewer, FoundingId id, @Nullable Form form, boolean english) {
        var founding = own(viewer, id);
        return form(viewer, form == null ? Form.of(FilledForm.of(founding)) : form, id, founding.seat().town(), founding.seat().kind(), english);
    }

    /// @throws Missing when it is not the viewer's own
    NewFounding own(Viewer viewer, FoundingId id) {
        return foundings.founding(foundings.head(id).filter(own -> own.applicant().equals(viewer.account())).orElseThrow(Missing::new).id());
    }

    private FoundingFormPage form(Viewer viewer, Form form, @Nullable FoundingId id, OrgId town, OrgKind kind, boolean english) {
        var places = applying.places(viewer, town, kind);
        var options = places.stream().map(place -> new Option(place.id().toString(), place.name(english))).toList();
        return new FoundingFormPage(form, id, town, tree.get(town).name(english), kind, options, rules.quotes(FoundingFacts.FOUNDING, town), phone(viewer));
    }

    /// @throws Missing when it is not the viewer's own
    ElectionFormPage electing(Viewer viewer, FoundingId id, @Nullable Form form, @Nullable Problem problem) {
        var head = foundings.head(id).filter(own -> own.applicant().equals(viewer.account())).orElseThrow(Missing::new);
        var founding = foundings.founding(id);
        return new ElectionFormPage(form == null ? Form.of(candidates(founding)) : form, id, founding.enterprise(), rules.quotes(FoundingFacts.ELECTIONS, head.town()), phone(viewer),
                problem);
    }

    private static Map<String, String> candidates(NewFounding founding) {
        var typed = new HashMap<String, String>();
        typed.put("entitled", String.valueOf(founding.members()));
        IntStream.range(0, founding.candidates().size()).forEach(position -> typed.put("name" + position, founding.candidates().get(position).name()));
        return typed;
    }

    private FoundingRow row(Viewer viewer, FoundingId id) {
        return sql.row(viewer, id).orElseThrow(Missing::new);
    }

    private static boolean phone(Viewer viewer) {
        return viewer.role() == Role.MEMBER;
    }
}
