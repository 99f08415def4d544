package org.gongli.documents.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongli.documents.letters.Block.Addressee;
import org.gongli.documents.letters.Block.Heading;
import org.gongli.documents.letters.Block.Item;
import org.gongli.documents.letters.Block.Letterhead;
import org.gongli.documents.letters.Block.Paragraph;
import org.gongli.documents.letters.Block.Qr;
import org.gongli.documents.letters.Block.Reference;
import org.gongli.documents.letters.Block.Rule;
import org.gongli.documents.letters.Block.Sealed;
import org.gongli.documents.letters.Block.Signature;
import org.gongli.documents.letters.Block.Table;
import org.gongli.documents.letters.Block.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// The text of a letter with places to fill. One line is one block:
///
/// ```
/// !head {issuer}
/// !number {number}
/// # the title
/// ## a heading
/// !to {name}:
/// a paragraph with {name} and {amount}
/// > at the right, for who signs and when
/// >> {issuer} | {date}
/// - an item of a list
/// |= a column | a wider column *3
/// | {payments.date} | {payments.amount}
/// [reason] this line stands there only when there is a reason: {reason}
/// !qr {address} | what stands beside it
/// ---
/// ```
///
/// Lines of a table stand together; one that names the fields of a list, such as `payments`, is written once for each of its entries. What fills a place is text
/// and never a line of its own kind, whatever it begins with. Empty lines are for whoever reads the template.
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)(?:\\.([a-z][A-Za-z]*))?}");
    private static final Pattern CONDITION = Pattern.compile("^\\[([a-z][A-Za-z]*)] +");
    private static final Pattern WEIGHT = Pattern.compile(" *\\*(\\d)$");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");

    private final String name;
    private final List<String> lines;

    private Template(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /// @throws IllegalArgumentException when there is none of this name
    static Template read(String name, boolean english) {
        var file = new ClassPathResource("letters/" + name + (english ? "_en" : "") + ".txt");
        if (!NAME.matcher(name).matches() || !file.exists()) {
            throw new IllegalArgumentException("no template " + name);
        }
        try {
            return of(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String name, String text) {
        return new Template(name, text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /// @throws IllegalArgumentException when a value is missing that the template names
    List<Block> fill(Map<String, ?> values, Words words) {
        var blocks = new ArrayList<Block>();
        var table = new ArrayList<String>();
        for (var line : lines) {
            var condition = CONDITION.matcher(line);
            var conditional = condition.find();
            if (conditional && !holds(values.get(condition.group(1)))) {
                continue;
            }
            var rest = conditional ? line.substring(condition.end()) : line;
            if (rest.startsWith("|")) {
                table.add(rest);
                continue;
            }
            closeTable(table, blocks, values, words);
            blocks.add(block(rest, values, words));
        }
        closeTable(table, blocks, values, words);
        return blocks;
    }

    private Block block(String line, Map<String, ?> values, Words words) {
        if (line.equals("---")) {
            return new Rule();
        }
        if (line.startsWith("## ")) {
            return new Heading(filled(line.substring(3), values, words));
        }
        if (line.startsWith("# ")) {
            return new Title(filled(line.substring(2), values, words));
        }
        if (line.startsWith(">> ")) {
            return new Sealed(parts(line.substring(3), values, words));
        }
        if (line.startsWith("> ")) {
            return new Signature(filled(line.substring(2), values, words));
        }
        if (line.startsWith("- ")) {
            return new Item(filled(line.substring(2), values, words));
        }
        return line.startsWith("!") ? marked(line, values, words) : new Paragraph(filled(line, values, words));
    }

    private Block marked(String line, Map<String, ?> values, Words words) {
        var mark = line.substring(0, Math.max(1, line.indexOf(' ')));
        var rest = line.substring(mark.length()).strip();
        return switch (mark) {
            case "!head" -> new Letterhead(filled(rest, values, words));
            case "!number" -> new Reference(filled(rest, values, words));
            case "!to" -> new Addressee(filled(rest, values, words));
            case "!qr" -> {
                var parts = parts(rest, values, words);
                yield new Qr(parts.getFirst(), parts.subList(1, parts.size()));
            }
            default -> throw new IllegalArgumentException("template %s has a line %s, which is none".formatted(name, mark));
        };
    }

    private List<String> parts(String line, Map<String, ?> values, Words words) {
        return cells(line).stream().map(part -> filled(part, values, words)).toList();
    }

    private void closeTable(List<String> lines, List<Block> blocks, Map<String, ?> values, Words words) {
        if (lines.isEmpty()) {
            return;
        }
        var titles = lines.getFirst().startsWith("|=") ? cells(lines.removeFirst().substring(2)) : List.<String>of();
        var rows = lines.stream().flatMap(line -> rows(line.substring(1), values, words).stream()).toList();
        int columns = titles.isEmpty() ? rows.isEmpty() ? 1 : rows.getFirst().size() : titles.size();
        var weights = titles.isEmpty() ? Collections.nCopies(columns, 1) : titles.stream().map(Template::weight).toList();
        var head = titles.stream().map(title -> filled(WEIGHT.matcher(title).replaceFirst(""), values, words)).toList();
        blocks.add(new Table(weights, head, rows));
        lines.clear();
    }

    private List<List<String>> rows(String line, Map<String, ?> values, Words words) {
        var cells = cells(line);
        var place = PLACE.matcher(line);
        while (place.find()) {
            if (place.group(2) != null) {
                return entries(values, place.group(1)).stream().map(entry -> cells.stream().map(cell -> filled(cell, entry(values, place.group(1), entry), words)).toList()).toList();
            }
        }
        return List.of(cells.stream().map(cell -> filled(cell, values, words)).toList());
    }

    private List<?> entries(Map<String, ?> values, String list) {
        if (values.get(list) instanceof List<?> entries) {
            return entries;
        }
        throw new IllegalArgumentException("template %s names the list %s, which is not given".formatted(name, list));
    }

    private static Map<String, Object> entry(Map<String, ?> values, String list, Object entry) {
        var all = new HashMap<String, Object>(values);
        ((Map<?, ?>) entry).forEach((field, value) -> all.put(list + "." + field, value));
        return all;
    }

    private String filled(String text, Map<String, ?> values, Words words) {
        return PLACE.matcher(text).replaceAll(place -> {
            var key = place.group(2) == null ? place.group(1) : place.group(1) + "." + place.group(2);
            if (!values.containsKey(key)) {
                throw new IllegalArgumentException("template %s names %s, which is not given".formatted(name, key));
            }
            return Matcher.quoteReplacement(words.of(values.get(key)));
        });
    }

    private static List<String> cells(String line) {
        var inner = line.endsWith("|") ? line.substring(0, line.length() - 1) : line;
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private static int weight(String title) {
        var weight = WEIGHT.matcher(title);
        return weight.find() ? Integer.parseInt(weight.group(1)) : 1;
    }

    private static boolean holds(@Nullable Object value) {
        return value != null && !value.equals(false) && !value.equals("") && !value.equals(List.of());
    }
}
