package org.gongli.procedures.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongli.platform.CannotStart;
import org.gongli.platform.DataFolder;
import org.gongli.shared.Actor;
import org.gongli.shared.Refused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the procedures at start: the platform's, then the city's from the folder `procedures` of the data folder. All or none of them: a file that is
/// broken stops the start with its sentence, and nothing has changed.
@Component
class ShippedDefinitions implements InitializingBean {

    private static final String FILES = "classpath*:procedures/*.bpmn20.xml";

    private final Definitions definitions;
    private final ResourcePatternResolver resources;
    private final DataFolder folder;
    private final TransactionTemplate transaction;
    private final MessageSource texts;

    ShippedDefinitions(Definitions definitions, ResourcePatternResolver resources, DataFolder folder, TransactionTemplate transaction, MessageSource texts) {
        this.definitions = definitions;
        this.resources = resources;
        this.folder = folder;
        this.transaction = transaction;
        this.texts = texts;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            try {
                for (var file : resources.getResources(FILES)) {
                    told(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8), true);
                }
                cityFiles();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void cityFiles() throws IOException {
        try (var files = Files.list(folder.folder("procedures"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".bpmn20.xml")).sorted().toArray(Path[]::new)) {
                told(file.toString(), Files.readString(file), false);
            }
        }
    }

    private void told(String name, String source, boolean platform) {
        try {
            if (platform) {
                definitions.ship(source);
            } else {
                definitions.lay(Actor.SYSTEM, source);
            }
        } catch (Refused e) {
            throw new CannotStart("%s: %s".formatted(name, texts.getMessage(e.key(), e.args(), e.key(), Locale.ENGLISH)));
        }
    }
}
