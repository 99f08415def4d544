package org.gongli.documents;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.documents.view.KeptDocument;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
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
    public List<String> columns(Ui ui) {
        return List.of(ui.t("documents.own-name"), ui.t("documents.own-purpose"), ui.t("documents.own-kept"), ui.t("documents.own-expires"), ui.t("documents.own-destroyed"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.of(member, clock.instant()).stream().limit(most).map(one -> List.of(one.fileName(), ui.t(one.purpose()), ui.dateTime(one.keptAt()), ui.dateTime(one.expires()),
                ui.dateTime(one.destroyed()))).toList();
    }

    @Override
    public List<Attachment> attachments(Viewer viewer, MemberId member) {
        return there(member)
                .map(one -> new Attachment(one.id() + "-" + one.fileName(), out -> out.write(uploads.open(viewer, one.id()).content()))).toList();
    }

    /// What a case rests on stays until the case has ended or its day has come; of what was destroyed, the line that says so.
    @Override
    public Keeping keeping(MemberId member) {
        var all = sql.of(member, clock.instant());
        var there = all.stream().filter(KeptDocument::there).toList();
        var needed = (int) there.stream().filter(this::needed).count();
        var gone = all.size() - there.size();
        return new Keeping(there.size() - needed, Stream.of(new Keeping.Held(RetentionCards.AID, needed), new Keeping.Held(RetentionCards.PROOF, gone))
                .filter(held -> !Integer.valueOf(0).equals(held.entries())).toList());
    }

    @Override
    public int erase(Actor actor, MemberId member) {
        var free = there(member).filter(one -> !needed(one)).toList();
        free.forEach(one -> destroying.destroy(actor, sql.row(one.id()).orElseThrow(), Destruction.TAKEN_BACK));
        return free.size();
    }

    private Stream<KeptDocument> there(MemberId member) {
        return sql.of(member, clock.instant()).stream().filter(KeptDocument::there);
    }

    private boolean needed(KeptDocument one) {
        return matters.of(one.subject()).needsDocuments(one.subject());
    }
}
