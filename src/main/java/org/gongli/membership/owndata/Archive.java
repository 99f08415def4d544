package org.gongli.membership.owndata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongli.files.Column;
import org.gongli.files.TableWriter;
import org.gongli.members.PersonalData;
import org.gongli.membership.owndata.GatheringOwnData.Whole;
import org.gongli.membership.view.OwnData.Area;
import org.gongli.membership.view.OwnData.Fate;
import org.gongli.ui.Ui;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Writes an archive of own data: a page for people, a CSV and a JSON file per area for programs, then the files that were handed in. Nothing of it is kept.
final class Archive {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ZipOutputStream zip;
    private final Instant now;

    private Archive(ZipOutputStream zip, Instant now) {
        this.zip = zip;
        this.now = now;
    }

    static void write(OutputStream out, Supplier<Stream<Whole>> areas, Stream<PersonalData.Attachment> files, Ui ui, Instant now) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var archive = new Archive(zip, now);
        archive.page(areas.get(), ui);
        for (var whole : (Iterable<Whole>) areas.get()::iterator) {
            archive.csv(whole.area());
            archive.text(whole.area().file() + ".json", MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(objects(whole.area())));
        }
        for (var file : (Iterable<PersonalData.Attachment>) files::iterator) {
            archive.entry("files/" + file.name().replaceAll("[\\p{Cntrl}\"*:<>?|/\\\\]", "_"));
            file.content().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private void text(String name, String content) throws IOException {
        entry(name);
        write(content);
        zip.closeEntry();
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void entry(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
    }

    /// One area after the other, so that no two are in memory at once.
    private void page(Stream<Whole> areas, Ui ui) throws IOException {
        var title = escaped(ui.t("membership.data"));
        entry("index.html");
        write("""
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <style>body{font:16px/1.6 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%%;margin-bottom:2rem}
                th,td{border:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f3f4f6}</style></head>
                <body><h1>%s</h1><p>%s</p>
                """.formatted(ui.language(), title, title, escaped(ui.t("membership.export.made", ui.dateTime(now)))));
        for (var whole : (Iterable<Whole>) areas::iterator) {
            write(table(whole, ui));
        }
        write("</body></html>");
        zip.closeEntry();
    }

    private static String table(Whole whole, Ui ui) {
        var area = whole.area();
        var kept = whole.stays().stream().map(Fate::quote).filter(Objects::nonNull)
                .map(quote -> "<p>" + escaped(ui.t("membership.data-kept-by", quote.statement(), quote.source())) + "</p>").collect(Collectors.joining());
        return "<h2>" + escaped(area.title()) + "</h2>" + kept + "<table><tr>" + cells("th", area.columns()) + "</tr>"
                + area.rows().stream().map(row -> "<tr>" + cells("td", row) + "</tr>").collect(Collectors.joining()) + "</table>";
    }

    private static String cells(String tag, List<String> cells) {
        return cells.stream().map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">").collect(Collectors.joining());
    }

    private void csv(Area area) throws IOException {
        entry(area.file() + ".csv");
        TableWriter.csv(zip, IntStream.range(0, area.columns().size()).mapToObj(column -> Column.<List<String>>text(area.columns().get(column), row -> row.get(column))).toList(),
                area.rows().stream());
        zip.closeEntry();
    }

    private static List<Map<String, String>> objects(Area area) {
        return area.rows().stream().map(row -> {
            var object = new LinkedHashMap<String, String>();
            for (int column = 0; column < row.size(); column++) {
                object.put(area.columns().get(column), row.get(column));
            }
            return (Map<String, String>) object;
        }).toList();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
