package org.gongli.membership.owndata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongli.members.MaskedNames;
import org.gongli.procedures.CaseFace;
import org.gongli.procedures.CaseFace.Value;
import org.gongli.procedures.CaseMatter;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// A request about the own data as its procedure sees it. It has no page of its own: the page of the case shows all that an officer needs.
@Component
class DataRequestMatter implements CaseMatter {

    private final DataRequestSql sql;
    private final MaskedNames names;
    private final MessageSource texts;

    DataRequestMatter(DataRequestSql sql, MaskedNames names, MessageSource texts) {
        this.sql = sql;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public String procedure() {
        return DataRequest.PROCEDURE;
    }

    @Override
    public CaseFace face(String subject, Optional<Viewer> reader, boolean english) {
        if (reader.isEmpty()) {
            return new CaseFace(List.of(), null, List.of());
        }
        var request = sql.find(DataRequest.ofSubject(subject)).orElseThrow();
        var own = reader.get().records().contains(request.member());
        var values = new ArrayList<Value>();
        values.add(new Value(text("membership.who", english), names.of(List.of(request.member())).getOrDefault(request.member(), "")));
        if (request.field() != null) {
            values.add(new Value(text("membership.correction.field", english), text("correctionField." + request.field(), english)));
            values.add(new Value(text("membership.correction.value", english), request.value()));
        }
        values.add(new Value(text("membership.reason", english), request.reason()));
        return new CaseFace(values, own ? "/me/data" : "/members/" + request.member(), List.of());
    }

    private String text(String key, boolean english) {
        return texts.getMessage(key, null, english ? Locale.ENGLISH : Locale.CHINA);
    }
}
