package org.gongli.hardship.filing;

import java.util.List;
import java.util.Map;
import org.gongli.documents.Uploads;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.AidFile;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Households;
import org.gongli.hardship.Judgements;
import org.gongli.hardship.Occasion;
import org.gongli.hardship.granting.AidSql;
import org.gongli.hardship.view.MyAid;
import org.gongli.hardship.view.MyApplication;
import org.gongli.procedures.Procedures;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the member sees of the own file.
@Component
class OwnAidPages {

    private final FilingAid filing;
    private final HardshipFileSql files;
    private final AidApplicationSql applications;
    private final AidSql aids;
    private final Households households;
    private final Judgements judgements;
    private final Uploads uploads;
    private final Procedures procedures;

    OwnAidPages(FilingAid filing, HardshipFileSql files, AidApplicationSql applications, AidSql aids, Households households, Judgements judgements, Uploads uploads, Procedures procedures) {
        this.filing = filing;
        this.files = files;
        this.applications = applications;
        this.aids = aids;
        this.households = households;
        this.judgements = judgements;
        this.uploads = uploads;
        this.procedures = procedures;
    }

    MyAid list(Viewer viewer) {
        var file = files.current(viewer.self());
        var rows = viewer.records().stream().flatMap(record -> applications.of(record).stream()).map(one -> new MyAid.Row(one.id(), one.kind(), one.occasion(), one.state(), one.begunAt())).toList();
        var begins = rows.stream().noneMatch(row -> row.state() == ApplicationState.DRAFT || row.state() == ApplicationState.REVIEW);
        return new MyAid(file.map(AidFile::level).orElse(null), file.map(AidFile::since).orElse(null), file.map(AidFile::recheckOn).orElse(null), rows, begins);
    }

    /// What the file in force says already, so that nobody types it twice.
    Map<String, String> known(Viewer viewer) {
        return files.current(viewer.self()).map(file -> FileForm.filled(households.open(file.content()), null, null)).orElse(Map.of("lives", "true"));
    }

    Map<String, String> typed(Viewer viewer, AidApplicationId id) {
        var application = filing.own(viewer, id);
        filing.requireEditable(application);
        return FileForm.filled(households.open(files.get(application.file()).content()), application.kind(), application.cause());
    }

    MyApplication page(Viewer viewer, AidApplicationId id, @Nullable Refused refused, String words) {
        var application = filing.own(viewer, id);
        var started = procedures.latest(application.procedure(), application.subject());
        var progress = started.map(procedures::progress);
        var draft = application.state() == ApplicationState.DRAFT;
        var returned = applications.returned(application);
        return new MyApplication(id, application.kind(), application.cause(), application.occasion(), application.state(), judgements.of(application), uploads.about(viewer, application.subject()), progress.orElse(null),
                aids.of(id).stream().map(aid -> new MyApplication.Grant(aid.tier(), aid.orgName(), aid.orgNameEn(), aid.amount(), aid.state(), aid.paidAt())).toList(),
                filing.consentsOf(application), draft, filing.editable(application), filing.open(application), returned, draft || application.state() == ApplicationState.REVIEW,
                application.state() == ApplicationState.REJECTED && application.occasion() != Occasion.APPEAL && !applications.appealed(id), words,
                refused == null ? null : refused.key(), refused == null ? List.of() : List.of(refused.args()));
    }
}
