package org.gongli.figures;

import java.util.List;
import org.gongli.figures.Figure.Owner;
import org.gongli.figures.Figure.Timing;
import org.gongli.figures.Figure.Unit;
import org.gongli.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The figures that have records behind them. Ids that start with `B` follow the federation's own list; `U` are unions, `P` are persons.
@Component
class Catalogue {

    private final List<Figure> figures;

    Catalogue(CountingSql counting, MemberCountsSql members, ServiceCountsSql services) {
        figures = List.of(
                organisations("U01", counting.standing(RowsSql.UNIONS)),
                organisations("U02", counting.standing(RowsSql.ENTERPRISES)),
                organisations("U03", counting.standing(RowsSql.JOINT)),
                organisations("U04", counting.standing(RowsSql.INDUSTRIES)),
                organisations("U05", counting.standing(RowsSql.VILLAGES)),
                organisations("U06", counting.standing(RowsSql.PARTNERS)),
                new Figure("M04", Unit.ORGANISATIONS, Owner.ORGANISATION, Timing.OCCURRING, false, null, counting.occurring(RowsSql.FOUNDINGS)),
                members("P01", Timing.STANDING, members.members()),
                members("P02", Timing.OCCURRING, members.joiners()),
                members("P03", Timing.STANDING, members.women()),
                members("P04", Timing.STANDING, members.gigWorkers()),
                benefits("B06", Unit.PERSON_TIMES, "B06P", services.times()),
                benefits("B06P", Unit.PERSONS, null, services.persons()),
                new Figure("B10", Unit.ACTIVITIES, Owner.BENEFITS, Timing.OCCURRING, false, null, counting.occurring(RowsSql.GIVEAWAYS)),
                benefits("B11", Unit.PERSON_TIMES, "B11P", counting.occurring(RowsSql.CLAIMS)),
                benefits("B11P", Unit.PERSONS, null, counting.persons(RowsSql.CLAIMS)),
                benefits("B12", Unit.PERSON_TIMES, "B12P", counting.occurring(RowsSql.REDEMPTIONS)),
                benefits("B12P", Unit.PERSONS, null, counting.persons(RowsSql.REDEMPTIONS)),
                new Figure("M03", Unit.PERSONS, Owner.RIGHTS, Timing.OCCURRING, true, null, counting.persons(RowsSql.CANCER_AID)),
                new Figure("M05", Unit.PERSON_TIMES, Owner.RIGHTS, Timing.OCCURRING, true, "M05P", counting.occurring(RowsSql.AID)),
                new Figure("M05P", Unit.PERSONS, Owner.RIGHTS, Timing.OCCURRING, true, null, counting.persons(RowsSql.AID)),
                new Figure("M06", Unit.PERSONS, Owner.RIGHTS, Timing.STANDING, true, null, counting.standing(RowsSql.HARDSHIP_FILES)));
    }

    List<Figure> all() {
        return figures;
    }

    /// @throws Missing when there is no such figure
    Figure get(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow(Missing::new);
    }

    private static Figure organisations(String id, Source source) {
        return new Figure(id, Unit.ORGANISATIONS, Owner.ORGANISATION, Timing.STANDING, false, null, source);
    }

    private static Figure members(String id, Timing timing, Source source) {
        return new Figure(id, Unit.PERSONS, Owner.ORGANISATION, timing, true, null, source);
    }

    private static Figure benefits(String id, Unit unit, @Nullable String beside, Source source) {
        return new Figure(id, unit, Owner.BENEFITS, Timing.OCCURRING, true, beside, source);
    }
}
