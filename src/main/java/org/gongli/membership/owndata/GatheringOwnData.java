package org.gongli.membership.owndata;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.membership.view.OwnData.Area;
import org.gongli.membership.view.OwnData.Fate;
import org.gongli.rules.Rules;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers what every module keeps about the person who asks: of the own record, and of those that were merged into it.
@Component
class GatheringOwnData {

    private final ObjectProvider<PersonalData> kept;
    private final Rules rules;

    GatheringOwnData(ObjectProvider<PersonalData> kept, Rules rules) {
        this.kept = kept;
        this.rules = rules;
    }

    /// The beginning of each area with something in it, and one entry more where there are more.
    List<Area> beginnings(Viewer viewer, Ui ui) {
        return kept.orderedStream().map(one -> area(one, viewer, ui, Area.SHOWN + 1)).filter(area -> !area.rows().isEmpty()).toList();
    }

    /// Each area with something in it, whole, and read when its turn comes.
    Stream<Whole> whole(Viewer viewer, Ui ui) {
        return kept.orderedStream().map(one -> new Whole(area(one, viewer, ui, Integer.MAX_VALUE), stays(one, viewer))).filter(whole -> !whole.area().rows().isEmpty());
    }

    /// An area, and what of it cannot be deleted.
    record Whole(Area area, List<Fate> stays) {
    }

    /// What a deletion would take now, and what it would leave.
    List<Fate> fates(Viewer viewer) {
        return kept.orderedStream().flatMap(one -> {
            var keeping = keeping(one, viewer.records());
            return fates(new AreaOutcome(one.section(), keeping.free(), keeping.held()), viewer.org());
        }).toList();
    }

    /// Files that belong to them, none of which is read yet.
    Stream<PersonalData.Attachment> attachments(Viewer viewer) {
        return kept.orderedStream().flatMap(one -> viewer.records().stream().flatMap(record -> one.attachments(viewer, record).stream()));
    }

    private Area area(PersonalData one, Viewer viewer, Ui ui, int most) {
        var rows = viewer.records().stream().flatMap(record -> one.rows(record, ui, most).stream()).limit(most).toList();
        return new Area(one.file(), ui.t(one.section()), one.columns(ui), rows);
    }

    private List<Fate> stays(PersonalData one, Viewer viewer) {
        return fates(new AreaOutcome(one.section(), 0, keeping(one, viewer.records()).held()), viewer.org()).toList();
    }

    private static Keeping keeping(PersonalData one, List<MemberId> records) {
        return Keeping.sum(records.stream().map(one::keeping));
    }

    /// What became of the entries of an area, a line for each rule.
    ///
    /// @param place whose rules are quoted
    Stream<Fate> fates(AreaOutcome outcome, OrgId place) {
        var erased = outcome.erased() == 0 ? Stream.<Fate>of() : Stream.of(new Fate(outcome.section(), outcome.erased(), "", null));
        var held = outcome.held().stream().map(some -> new Fate(outcome.section(), some.entries(), some.card(), rules.quote(some.card(), place).orElse(null)));
        return Stream.concat(erased, held);
    }

    /// Deletes what no card keeps.
    ///
    /// @return what was done, area by area
    List<AreaOutcome> erase(Actor actor, List<MemberId> records) {
        return kept.orderedStream().map(one -> {
            var erased = records.stream().mapToInt(record -> one.erase(actor, record)).sum();
            return new AreaOutcome(one.section(), erased, keeping(one, records).held());
        }).filter(AreaOutcome::any).toList();
    }
}
