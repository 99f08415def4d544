package org.gongli.procedures.desk;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.members.MaskedNames;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Outcome;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.procedures.desk.TodoSql.Place;
import org.gongli.procedures.running.Desk;
import org.gongli.procedures.running.Words;
import org.gongli.procedures.view.CaseList;
import org.gongli.procedures.view.TodoList;
import org.gongli.procedures.view.TodoList.Hindered;
import org.gongli.shared.MemberId;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists of cases: what waits on a desk, and what somebody may know of.
@Service
class Listing {

    private static final int PART = 2_000;

    private final TodoSql todos;
    private final CaseListSql cases;
    private final Definitions definitions;
    private final Words words;
    private final MaskedNames names;
    private final Clock clock;

    Listing(TodoSql todos, CaseListSql cases, Definitions definitions, Words words, MaskedNames names, Clock clock) {
        this.todos = todos;
        this.cases = cases;
        this.definitions = definitions;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    TodoList todos(Viewer viewer, String procedure, boolean late, @Nullable String after, boolean english, @Nullable Integer done, List<Hindered> refused) {
        var waiting = waiting(viewer, procedure, late, Place.of(after), Paged.SIZE + 1);
        var shown = Paged.of(waiting, TodoSql.Waiting::place);
        var names = names(viewer, "case-todos", shown.rows().stream().map(TodoSql.Waiting::member));
        var page = shown.map(row -> todo(row, named(names, row.member()), english));
        return new TodoList(page, procedure, late, procedures(english), todos.count(Desk.of(viewer), TodoList.MANY), clock.instant(), EnumSet.of(Action.APPROVE, Action.CONFIRM, Action.RETURN),
                done, refused);
    }

    /// Which of a batch were not taken, and why.
    List<Hindered> hindered(Viewer viewer, List<Outcome> outcomes) {
        var refused = outcomes.stream().filter(outcome -> outcome.refused() != null).toList();
        if (refused.isEmpty()) {
            return List.of();
        }
        var titles = todos.listed(Desk.of(viewer), refused.stream().map(Outcome::step).toList()).stream()
                .collect(Collectors.toMap(TodoSql.Listed::id, row -> words.title(row.titleKey(), row.titleArgs())));
        return refused.stream().map(outcome -> {
            var why = Objects.requireNonNull(outcome.refused());
            return new Hindered(titles.get(outcome.step()), why.key(), List.of(why.args()));
        }).toList();
    }

    /// All of them, read in parts.
    Stream<TodoList.Row> allTodos(Viewer viewer, String procedure, boolean late, boolean english) {
        return Stream.iterate(waiting(viewer, procedure, late, Place.START, PART), part -> !part.isEmpty(),
                part -> part.size() < PART ? List.of() : waiting(viewer, procedure, late, part.getLast().place(), PART)).flatMap(List::stream).map(row -> todo(row, "", english));
    }

    List<TodoSql.Waiting> waiting(Viewer viewer, String procedure, boolean late, Place after, int limit) {
        return todos.waiting(Desk.of(viewer), viewer.account(), procedure.isEmpty() ? null : procedure, late, after, clock.instant(), limit);
    }

    int open(Viewer viewer) {
        return todos.count(Desk.of(viewer), TodoList.MANY);
    }

    private TodoList.Row todo(TodoSql.Waiting row, String member, boolean english) {
        var definition = definitions.version(row.definition()).definition();
        return new TodoList.Row(row.id(), row.caseId(), words.title(row.titleKey(), row.titleArgs()), member, definition.name(english), definition.node(row.node()).name(english),
                row.org(english), row.reachedAt(), row.dueAt(), row.standIn(), row.escalated());
    }

    @Transactional
    CaseList cases(Viewer viewer, String procedure, String state, @Nullable CaseId after, boolean english) {
        var known = Paged.of(known(viewer, procedure, state, after, Paged.SIZE + 1), CaseListSql.Known::id);
        var names = names(viewer, "case-list", known.rows().stream().map(CaseListSql.Known::member));
        return new CaseList(known.map(row -> row(row, named(names, row.member()), english)), procedure, state, procedures(english));
    }

    Stream<CaseList.Row> allCases(Viewer viewer, String procedure, String state, boolean english) {
        return Stream.iterate(known(viewer, procedure, state, null, PART), part -> !part.isEmpty(),
                part -> part.size() < PART ? List.of() : known(viewer, procedure, state, part.getLast().id(), PART)).flatMap(List::stream).map(row -> row(row, "", english));
    }

    private List<CaseListSql.Known> known(Viewer viewer, String procedure, String state, @Nullable CaseId after, int limit) {
        var only = procedure.isEmpty() ? null : procedure;
        return viewer.role().oversees() ? cases.below(viewer, only, state, after, limit) : cases.own(viewer, only, state, after, limit);
    }

    private CaseList.Row row(CaseListSql.Known known, String member, boolean english) {
        var definition = definitions.version(known.definition()).definition();
        return new CaseList.Row(known.id(), words.title(known.titleKey(), known.titleArgs()), member, definition.name(english), known.org(english), known.startedAt(), known.outcome(),
                known.node() == null ? null : definition.node(known.node()).name(english), known.dueAt());
    }

    /// What the others are called; that they were shown leaves a trace.
    private Map<MemberId, String> names(Viewer viewer, String list, Stream<@Nullable MemberId> members) {
        return names.shown(viewer, list, members.filter(Objects::nonNull).filter(member -> !viewer.is(member)).distinct().toList());
    }

    private static String named(Map<MemberId, String> names, @Nullable MemberId member) {
        return member == null ? "" : names.getOrDefault(member, "");
    }

    private List<Option> procedures(boolean english) {
        return definitions.all().stream().map(version -> new Option(version.definition().key(), version.definition().name(english))).toList();
    }
}
