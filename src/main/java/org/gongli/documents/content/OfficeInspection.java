package org.gongli.documents.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.gongli.shared.Refused;

/// Looks through a Word or Excel file for macros, controls, other files inside, and references that fetch something from elsewhere when it is opened.
final class OfficeInspection {

    static final int MOST_PARTS = 2_000;
    /// What all parts may inflate to, in bytes.
    static final long MOST_INFLATED = 64L * 1024 * 1024;

    private static final Pattern UNSAFE_NAME = Pattern.compile("^/|\\\\|^[a-z]:|(?:^|/)\\.\\.?(?:/|$)|//|\\p{Cntrl}");
    private static final Pattern HARMFUL_PART = Pattern.compile("vbaproject|vbadata|/activex/|/embeddings/|/macrosheets/|/externallinks/|oleobject|/ctrlprops/|afchunk|/customui/");
    private static final Pattern FETCHING_FIELD = Pattern.compile("\\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE)\\b");
    private static final Pattern FETCHING_FORMULA = Pattern.compile("\\b(?:WEBSERVICE|DDE)\\s*\\(|cmd\\s*\\|");
    private static final int CENTRAL_ENTRY = 0x504b0102;

    private final byte[] file;
    private long inflated;

    private OfficeInspection(byte[] file) {
        this.file = file;
    }

    static OfficeInspection of(byte[] file) {
        return new OfficeInspection(file);
    }

    /// @return the names of its parts, in small letters
    /// @throws Refused when it holds what acts or fetches, or is damaged
    Set<String> requireHarmless() {
        countParts();
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            var names = new HashSet<String>();
            for (var part : Collections.list(zip.getEntries())) {
                var name = part.getName().toLowerCase(Locale.ROOT);
                requireHarmlessName(name, names.add(name));
                look(zip, part, name);
            }
            if (!names.contains("[content_types].xml")) {
                throw new Refused("documents.archive");
            }
            return names;
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new Refused("documents.damaged-office");
        }
    }

    /// Counts the entries of the directory by their signature, before a library builds an object for each.
    private void countParts() {
        int parts = 0;
        int window = 0;
        for (var next : file) {
            window = window << 8 | next & 0xff;
            if (window == CENTRAL_ENTRY && ++parts > MOST_PARTS) {
                throw new Refused("documents.damaged-office");
            }
        }
    }

    private static void requireHarmlessName(String name, boolean first) {
        if (!first || UNSAFE_NAME.matcher(name).find()) {
            throw new Refused("documents.damaged-office");
        }
        if (HARMFUL_PART.matcher("/" + name).find()) {
            throw new Refused("documents.office-acts");
        }
    }

    private void look(ZipFile zip, ZipArchiveEntry part, String name) throws IOException, XMLStreamException {
        if (part.getGeneralPurposeBit().usesEncryption() || part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
            throw new Refused("documents.damaged-office");
        }
        var content = inflate(zip, part);
        if (content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3) {
            throw new Refused("documents.office-acts");
        }
        if (name.endsWith(".rels") || name.endsWith(".xml")) {
            read(content, name.endsWith(".rels"));
        }
    }

    private byte[] inflate(ZipFile zip, ZipArchiveEntry part) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        try (var in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                inflated += read;
                if (inflated > MOST_INFLATED) {
                    throw new Refused("documents.office-inflates");
                }
                out.write(buffer, 0, read);
            }
        }
        return out.toByteArray();
    }

    private static void read(byte[] markup, boolean relationships) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(markup));
        var field = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.DTD -> throw new Refused("documents.damaged-office");
                case XMLStreamReader.START_ELEMENT -> {
                    if (relationships) {
                        requireInside(reader);
                    }
                    field.append(' ').append(reader.getAttributeCount() > 0 && reader.getLocalName().equals("fldSimple") ? reader.getAttributeValue(0) : "");
                }
                case XMLStreamReader.CHARACTERS -> requireNoFetching(reader.getText());
                default -> { }
            }
        }
        requireNoFetching(field.toString());
    }

    /// A link that somebody follows is fine; a template, a picture or a frame that is fetched on opening is not.
    private static void requireInside(XMLStreamReader reader) {
        var type = reader.getAttributeValue(null, "Type");
        if ("External".equalsIgnoreCase(reader.getAttributeValue(null, "TargetMode")) && (type == null || !type.endsWith("/hyperlink"))) {
            throw new Refused("documents.office-acts");
        }
    }

    private static void requireNoFetching(String text) {
        if (FETCHING_FIELD.matcher(text).find() || FETCHING_FORMULA.matcher(text).find()) {
            throw new Refused("documents.office-acts");
        }
    }
}
