package org.gongli.membership.owndata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongli.members.PersonalData;
import org.gongli.membership.view.OwnData.Area;
import org.gongli.rules.Rules;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
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

    /// Areas with something in them.
    List<Area> areas(Viewer viewer, Ui ui) {
        return kept.orderedStream().map(one -> area(one, viewer, ui)).filter(area -> !area.rows().isEmpty()).toList();
    }

    /// Files that belong to them, none of which is read yet.
    Stream<PersonalData.Attachment> attachments(Viewer viewer) {
        return kept.orderedStream().flatMap(one -> viewer.records().stream().flatMap(record -> one.attachments(viewer, record).stream()));
    }

    private Area area(PersonalData one, Viewer viewer, Ui ui) {
        var rows = new ArrayList<List<String>>();
        var columns = List.<String>of();
        for (var record : viewer.records()) {
            var table = one.of(record, ui);
            columns = table.columns();
            rows.addAll(table.rows());
        }
        var card = viewer.records().stream().flatMap(record -> one.keptBy(record).stream()).findFirst();
        return new Area(one.file(), ui.t(one.section()), columns, rows, card.flatMap(known -> rules.quote(known, viewer.org())).orElse(null));
    }

    /// Deletes what no card keeps.
    ///
    /// @return the headings of what was deleted and of what stays
    Outcome erase(Actor actor, List<MemberId> records) {
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        kept.orderedStream().forEach(one -> {
            var stays = records.stream().map(one::keptBy).flatMap(Optional::stream).findFirst();
            if (stays.isPresent()) {
                outcome.kept().add(one.section());
            } else {
                records.forEach(record -> one.erase(actor, record));
                outcome.erased().add(one.section());
            }
        });
        return outcome;
    }

    /// What a deletion did.
    record Outcome(List<String> erased, List<String> kept) {
    }
}
