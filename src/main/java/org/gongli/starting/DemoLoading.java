package org.gongli.starting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.gongli.platform.Installation;
import org.gongli.shared.DemoData;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads the demo city, part by part. A part and the note that it is loaded are one transaction, so that a start that was broken off goes on where
/// it stopped.
@Component
class DemoLoading {

    private final List<DemoData> parts;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final MessageSource texts;

    DemoLoading(List<DemoData> parts, Installation installation, TransactionTemplate transaction, MessageSource texts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(Ordered::getOrder)).toList();
        this.installation = installation;
        this.transaction = transaction;
        this.texts = texts;
    }

    void load(Console console) {
        for (var part : parts) {
            var name = part.getClass().getSimpleName();
            if (!installation.demoPartLoaded(name)) {
                console.progress(texts.getMessage(part.title(), null, Locale.getDefault()), progress -> load(part, name, progress));
            }
        }
        installation.demoLoaded();
    }

    private void load(DemoData part, String name, IntConsumer progress) {
        transaction.executeWithoutResult(status -> {
            part.load(progress);
            installation.demoPartIsLoaded(name);
        });
    }
}
