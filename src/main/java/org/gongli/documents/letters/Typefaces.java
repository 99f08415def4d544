package org.gongli.documents.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongli.platform.DataFolder;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The fonts that letters are set in. No free font with Chinese glyphs is published as a library, so they come from the machine: those in the folder `fonts` of the data folder,
/// in the order of their names, and the Noto CJK fonts where distributions put them. The first that has a character shows it.
@Component
class Typefaces {

    private static final Logger log = LoggerFactory.getLogger(Typefaces.class);
    private static final List<Path> FOLDERS = Stream.of("/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk", "/usr/share/fonts/google-noto-cjk", "/usr/local/share/fonts").map(Path::of).toList();
    private static final List<String> REGULAR = List.of("NotoSerifCJK-Regular.ttc", "NotoSerifCJKsc-Regular.otf", "NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular.otf");
    private static final List<String> BOLD = REGULAR.stream().map(name -> name.replace("Regular", "Bold")).toList();
    private static final Pattern SIMPLIFIED = Pattern.compile("(?i)sc\\b");
    private static final int A_CHINESE_CHARACTER = 0x4e2d;

    private final Path own;
    private volatile @Nullable Faces faces;

    Typefaces(DataFolder folder) {
        this.own = folder.folder("fonts");
    }

    /// @param regular for the text, the first one that has a character shows it
    /// @param bold    for titles
    record Faces(List<BaseFont> regular, List<BaseFont> bold) {
    }

    /// @throws Refused when no font with Chinese glyphs is there
    Faces required() {
        var known = faces;
        if (known == null) {
            known = load();
            if (known.regular().stream().noneMatch(font -> font.charExists(A_CHINESE_CHARACTER))) {
                throw new Refused("documents.no-font");
            }
            faces = known;
        }
        return known;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (files(REGULAR).isEmpty()) {
            log.warn("No font with Chinese glyphs: letters and certificates cannot be written as PDF. Install the package fonts-noto-cjk, or put a TrueType or OpenType font into {}.", own);
        }
    }

    private Faces load() {
        var regular = files(REGULAR).stream().flatMap(file -> font(file).stream()).toList();
        var bold = files(BOLD).stream().flatMap(file -> font(file).stream()).toList();
        return new Faces(regular, Stream.concat(bold.stream(), regular.stream()).toList());
    }

    private List<Path> files(List<String> names) {
        var files = new ArrayList<Path>(own());
        FOLDERS.stream().flatMap(folder -> names.stream().map(folder::resolve)).filter(Files::isReadable).forEach(files::add);
        return files;
    }

    private List<Path> own() {
        try (var files = Files.list(own)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc)")).sorted().toList();
        } catch (IOException e) {
            log.warn("The folder {} cannot be read: {}", own, e.toString());
            return List.of();
        }
    }

    private static List<BaseFont> font(Path file) {
        try {
            return List.of(BaseFont.createFont(face(file), BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
        } catch (IOException | RuntimeException e) {
            log.warn("The font {} cannot be used: {}", file, e.toString());
            return List.of();
        }
    }

    /// Of a collection, the face for simplified Chinese, which its name tells: `NotoSerifCJKsc-Regular`. The first one draws many characters as Japan does.
    static String face(Path file) throws IOException {
        if (!file.toString().endsWith(".ttc")) {
            return file.toString();
        }
        var names = Arrays.asList(BaseFont.enumerateTTCNames(file.toString()));
        int simplified = names.stream().filter(name -> SIMPLIFIED.matcher(name).find()).findFirst().map(names::indexOf).orElse(0);
        return file + "," + simplified;
    }
}
