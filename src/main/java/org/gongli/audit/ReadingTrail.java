package org.gongli.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongli.audit.view.AuditEntry;
import org.gongli.audit.view.AuditEntry.Concerned;
import org.gongli.audit.view.AuditEntry.Fact;
import org.gongli.audit.view.AuditFilter;
import org.gongli.audit.view.AuditList;
import org.gongli.audit.view.AuditRow;
import org.gongli.audit.view.MyFile;
import org.gongli.members.MaskedNames;
import org.gongli.members.Members;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the trail for those who may: the auditor within the auditor's scope, and each member what concerns that member. Auditors are read about too.
@Service
class ReadingTrail {

    private final TrailSql sql;
    private final MaskedNames names;
    private final Members members;
    private final ApplicationEventPublisher events;

    ReadingTrail(TrailSql sql, MaskedNames names, Members members, ApplicationEventPublisher events) {
        this.sql = sql;
        this.names = names;
        this.members = members;
        this.events = events;
    }

    @Transactional
    public AuditList list(Viewer viewer, AuditFilter asked, long before) {
        var filter = byNumber(viewer, asked);
        var rows = sql.page(viewer.scope(), filter, before);
        events.publishEvent(new TrailRead(viewer.actor(), viewer.org(), filter, false));
        return new AuditList(filter, sql.actions(), filter.member() == null ? null : name(viewer, new MemberId(filter.member())), Paged.of(rows, AuditRow::seq));
    }

    /// Hands all rows to whoever writes them down.
    @Transactional
    public void keep(Viewer viewer, AuditFilter asked, Consumer<Stream<AuditRow>> writer) {
        var filter = byNumber(viewer, asked);
        events.publishEvent(new TrailRead(viewer.actor(), viewer.org(), filter, true));
        try (var rows = sql.all(viewer.scope(), filter)) {
            writer.accept(rows);
        }
    }

    /// @throws Missing when there is no such entry within the auditor's scope
    @Transactional
    public AuditEntry entry(Viewer viewer, long seq) {
        var row = sql.row(viewer.scope(), seq).orElseThrow(Missing::new);
        var content = sql.content(seq);
        var members = content.members().stream().map(MemberId::new).toList();
        var masked = names.shown(viewer, "entry/" + seq, row.org() == null ? null : new OrgId(row.org()), members);
        return new AuditEntry(row, facts(content.facts()), members.stream().map(member -> new Concerned(member.value(), masked.getOrDefault(member, ""))).toList());
    }

    MyFile file(Viewer viewer, long before) {
        viewer.self();
        return new MyFile(Paged.of(sql.of(viewer, before), MyFile.Line::seq));
    }

    /// What auditors are told by a member who complains is a phone more often than a member number. The trail keeps the number only.
    private AuditFilter byNumber(Viewer viewer, AuditFilter filter) {
        return filter.phone().map(phone -> filter.of(members.byPhone(phone).filter(member -> sql.within(viewer.scope(), member)))).orElse(filter);
    }

    private @Nullable String name(Viewer viewer, MemberId member) {
        return sql.within(viewer.scope(), member) ? names.of(List.of(member)).get(member) : null;
    }

    private static List<Fact> facts(String json) {
        return Facts.read(json).entrySet().stream().filter(fact -> fact.getValue() != null).map(fact -> new Fact(fact.getKey(), text(fact))).toList();
    }

    private static String text(Map.Entry<String, Object> fact) {
        return fact.getValue() instanceof String text ? text : Facts.text(fact.getValue());
    }
}
