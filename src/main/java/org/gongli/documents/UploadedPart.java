package org.gongli.documents;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gongli.documents.dossiers.DossierPart;
import org.gongli.documents.view.KeptDocument;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What was handed in for a case, as a part of its dossier.
@Component
class UploadedPart implements DossierPart {

    private static final int ORDER = 500;

    private final UploadSql sql;
    private final MessageSource texts;
    private final Clock clock;

    UploadedPart(UploadSql sql, MessageSource texts, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void write(Viewer viewer, String subject, boolean english, Binder binder) {
        var language = english ? Locale.ENGLISH : Locale.CHINA;
        for (var document : sql.about(subject, clock.instant())) {
            var purpose = texts.getMessage(document.purpose(), null, document.purpose(), language);
            var content = document.there() ? sql.content(document.id()) : Optional.<byte[]>empty();
            content.ifPresentOrElse(bytes -> binder.add(purpose + ": " + document.fileName(), document.fileName(), out -> out.write(bytes)),
                    () -> binder.note(gone(document, language)));
        }
    }

    private String gone(KeptDocument document, Locale language) {
        return texts.getMessage("documents.dossier-gone", new Object[] {document.fileName()}, language);
    }
}
