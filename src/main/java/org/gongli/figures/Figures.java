package org.gongli.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.figures.Figure.Timing;
import org.gongli.figures.Source.Level;
import org.gongli.figures.Source.Month;
import org.gongli.figures.view.Asked;
import org.gongli.figures.view.FigureLine;
import org.gongli.figures.view.FigurePage.Share;
import org.gongli.figures.view.FigureRecord;
import org.gongli.figures.view.FigureRecords;
import org.gongli.figures.view.Period;
import org.gongli.figures.view.Position;
import org.gongli.members.MaskedNames;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads figures and opens their records, within what the viewer may see.
@Service
class Figures {

    private static final int MEMBERS_PER_ENTRY = 1_000;

    private final Catalogue catalogue;
    private final OrganisationTree tree;
    private final PlaceSql places;
    private final MaskedNames names;
    private final Clock clock;

    Figures(Catalogue catalogue, OrganisationTree tree, PlaceSql places, MaskedNames names, Clock clock) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.places = places;
        this.names = names;
        this.clock = clock;
    }

    /// @param organisation null for the viewer's own
    /// @throws Missing when it lies outside the viewer's scope
    Asked asked(Viewer viewer, @Nullable OrgId organisation, Period period) {
        var own = tree.within(viewer.scope(), viewer.org());
        var place = organisation == null ? own : tree.within(viewer.scope(), organisation);
        var towns = own.kind() == OrgKind.CITY ? tree.towns(viewer.scope()).stream() : Stream.<Organisation>of();
        var choices = Stream.of(Stream.of(own), towns, Stream.of(place)).flatMap(Function.identity()).distinct().toList();
        return new Asked(place, period, choices);
    }

    /// From the viewer's organisation down to the one asked about.
    List<Organisation> above(Viewer viewer, Asked asked) {
        return tree.chain(asked.place()).stream().filter(organisation -> viewer.scope().contains(organisation.path())).toList();
    }

    List<FigureLine> all(Asked asked) {
        return catalogue.all().stream().map(figure -> line(figure, asked)).toList();
    }

    FigureLine line(Asked asked, String id) {
        return line(catalogue.get(id), asked);
    }

    List<Month> months(Asked asked, String id) {
        return catalogue.get(id).source().months(span(asked));
    }

    /// All towns of a city, also those that contribute nothing; below it the units that contribute, the largest first.
    List<Share> shares(Asked asked, String id) {
        return asked.place().kind() == OrgKind.CITY ? shares(asked, id, Level.TOWN) : shares(asked, id, Level.UNIT);
    }

    List<Share> shares(Asked asked, String id, Level level) {
        var values = catalogue.get(id).source().shares(span(asked), level).stream().collect(Collectors.toMap(Source.Share::org, Source.Share::value));
        var shown = new ArrayList<>(places.named(values.keySet()));
        if (level == Level.TOWN && asked.place().kind() == OrgKind.CITY) {
            tree.towns(asked.place().scope()).stream().filter(town -> !values.containsKey(town.id())).forEach(shown::add);
        }
        return shown.stream().map(organisation -> new Share(organisation, values.getOrDefault(organisation.id(), 0L)))
                .sorted(Comparator.comparingLong(Share::value).reversed().thenComparing(share -> share.org().id().value())).toList();
    }

    /// A page of the records that a figure counts. Whose names it shows is told to the trail.
    @Transactional
    public FigureRecords records(Viewer viewer, Asked asked, String id, Position after) {
        var figure = catalogue.get(id);
        var rows = Paged.of(figure.source().records(span(asked), after, Paged.SIZE + 1), FigureRecord::position);
        return new FigureRecords(asked, line(figure, asked), figure.personal(), rows, shown(viewer, figure, asked, rows.rows()));
    }

    /// Hands all records to whoever writes them down, with the names of a thousand members at a time.
    @Transactional
    public void keep(Viewer viewer, Asked asked, String id, Consumer<Stream<Named>> writer) {
        var figure = catalogue.get(id);
        try (var records = figure.source().records(span(asked))) {
            writer.accept(records.gather(java.util.stream.Gatherers.windowFixed(MEMBERS_PER_ENTRY)).flatMap(window -> named(viewer, figure, asked, window)));
        }
    }

    private Stream<Named> named(Viewer viewer, Figure figure, Asked asked, List<FigureRecord> records) {
        var masked = shown(viewer, figure, asked, records);
        return records.stream().map(record -> new Named(record, record.member() == null ? "" : masked.getOrDefault(record.member(), "")));
    }

    /// @param member the masked name; empty where the record is of no member
    record Named(FigureRecord record, String member) {
    }

    private Map<Long, String> shown(Viewer viewer, Figure figure, Asked asked, List<FigureRecord> records) {
        var members = records.stream().map(FigureRecord::member).filter(Objects::nonNull).distinct().map(MemberId::new).toList();
        return names.shown(viewer, "figure/" + figure.id(), asked.place().id(), members).entrySet().stream().collect(Collectors.toMap(named -> named.getKey().value(), Map.Entry::getValue));
    }

    private FigureLine line(Figure figure, Asked asked) {
        var span = span(asked);
        var persons = figure.beside() == null ? null : catalogue.get(figure.beside()).source().value(span);
        return new FigureLine(figure.id(), figure.unit().name(), figure.owner().name(), figure.timing() == Timing.STANDING ? span.day() : null,
                figure.source().value(span), persons, figure.beside());
    }

    private Span span(Asked asked) {
        return Span.of(asked.place(), asked.period(), clock);
    }
}
