package org.gongli.documents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongli.members.PersonalData;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a member lent, with the files themselves.
@Component
@Order(60)
class OwnDocuments implements PersonalData {

    private final UploadSql sql;
    private final Uploads uploads;
    private final Matters matters;
    private final Destroying destroying;
    private final Clock clock;

    OwnDocuments(UploadSql sql, Uploads uploads, Matters matters, Destroying destroying, Clock clock) {
        this.sql = sql;
        this.uploads = uploads;
        this.matters = matters;
        this.destroying = destroying;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "documents.own-documents";
    }

    @Override
    public String file() {
        return "documents";
    }

    @Override
    public Table of(MemberId member, Ui ui) {
        return new Table(List.of(ui.t("documents.own-name"), ui.t("documents.own-purpose"), ui.t("documents.own-kept"), ui.t("documents.own-expires"), ui.t("documents.own-destroyed")),
                sql.of(member, clock.instant()).stream().map(one -> List.of(one.fileName(), ui.t(one.purpose()), ui.dateTime(one.keptAt()), ui.dateTime(one.expires()),
                        ui.dateTime(one.destroyed()))).toList());
    }

    @Override
    public List<Attachment> attachments(Viewer viewer, MemberId member) {
        return sql.of(member, clock.instant()).stream().filter(one -> one.there())
                .map(one -> new Attachment(one.id() + "-" + one.fileName(), out -> out.write(uploads.open(viewer, one.id()).content()))).toList();
    }

    @Override
    public Optional<String> keptBy(MemberId member) {
        return Optional.empty();
    }

    /// What a case rests on stays until the case has ended or its day has come.
    @Override
    public void erase(Actor actor, MemberId member) {
        sql.of(member, clock.instant()).stream().filter(one -> one.there() && !matters.of(one.subject()).needsDocuments(one.subject()))
                .forEach(one -> destroying.destroy(actor, sql.row(one.id()).orElseThrow(), Destruction.TAKEN_BACK));
    }
}
