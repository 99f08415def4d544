package org.gongli.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads every markup part of a workbook once, keeps nothing of it, and refuses what the sheet reader would choke on.
///
/// It does not ask what a part claims to be: the sheet reader finds rows and shared texts by the names of elements wherever a hostile
/// table of contents sends it, so those names are watched everywhere. It uses the same parser as the sheet reader, so that both see the same.
final class PartScan {

    private static final int DEEPEST = 200;
    private static final int MOST_NAMES = 5_000;
    private static final int MOST_STYLES = 100_000;
    private static final int LONGEST_FORMULA = 8_192;

    /// The reader keeps the texts of shared and array formulas, and walks through them again for every cell.
    private static final long MOST_FORMULA_TEXT = 4_000_000;
    private static final long MOST_FORMULA_WORK = 300_000_000;

    private final ScanBudget budget;
    private final Limits limits;
    private final XMLInputFactory factory;
    private final Set<String> names = new HashSet<>();
    private int sharedTexts;
    private int partsWithSharedTexts;
    private int highestSharedText = -1;
    private boolean styled;

    // of the part being read
    private int sheets;
    private int styles;
    private int rowNumber;
    private int column;
    private int textLength;
    private int formulaLength;
    private boolean inRow;
    private boolean inCell;
    private boolean inSharedText;
    private boolean inFormula;
    private boolean sharedTextIndex;
    private boolean seesSharedTexts;
    private final StringBuilder value = new StringBuilder();
    private final Map<String, Integer> sharedFormulas = new HashMap<>();
    private @Nullable String formulaKind;
    private @Nullable String formulaGroup;
    private boolean formulaDefines;
    private int arrayFormulas;
    private long formulaText;
    private long formulaWork;

    PartScan(ScanBudget budget) {
        this.budget = budget;
        this.limits = budget.limits();
        factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    void read(CountedStream part) throws XMLStreamException {
        startPart();
        var xml = factory.createXMLStreamReader(part);
        requireKnownEncoding(xml);
        var depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw budget.refuse(Refusal.DAMAGED);
                    }
                    rememberNames(xml);
                    start(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
                case XMLStreamConstants.DTD -> throw budget.refuse(Refusal.DOCTYPE);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw budget.refuse(Refusal.DOCTYPE);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> rememberName(xml.getPITarget());
                default -> { }
            }
            if (seesSharedTexts && part.count() > limits.sharedTextBytes()) {
                throw budget.refuse(Refusal.TOO_MANY_TEXTS, limits.sharedTexts());
            }
        }
    }

    /// Whether the workbook has number formats at all; without them the sheet reader must not look for them.
    boolean styled() {
        return styled;
    }

    /// After all parts: a cell that asks for a text beyond the last would make the reader fill the gap.
    void finish() {
        if (partsWithSharedTexts > 1 || highestSharedText >= Math.max(sharedTexts, 1)) {
            throw budget.refuse(Refusal.DAMAGED);
        }
    }

    private void startPart() {
        sheets = 0;
        styles = 0;
        rowNumber = 0;
        column = 0;
        inRow = false;
        inCell = false;
        inSharedText = false;
        inFormula = false;
        seesSharedTexts = false;
        sharedFormulas.clear();
        arrayFormulas = 0;
        formulaText = 0;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> startRow(xml);
            case "c" -> startCell(xml);
            case "si" -> startSharedText();
            case "f" -> startFormula(xml);
            case "sheet" -> {
                if (++sheets > limits.sheets()) {
                    throw budget.refuse(Refusal.TOO_MANY_SHEETS, limits.sheets());
                }
            }
            case "xf", "numFmt", "Relationship" -> {
                if (++styles > MOST_STYLES) {
                    throw budget.refuse(Refusal.DAMAGED);
                }
            }
            case "Override", "Default" -> {
                var type = xml.getAttributeValue(null, "ContentType");
                if (type != null && type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                    throw budget.refuse(Refusal.MACROS);
                }
                styled |= type != null && type.endsWith("spreadsheetml.styles+xml");
            }
            default -> { }
        }
    }

    private void startRow(XMLStreamReader xml) {
        if (inRow) {
            throw budget.refuse(Refusal.DAMAGED);
        }
        inRow = true;
        column = 0;
        var number = xml.getAttributeValue(null, "r");
        var next = number == null ? rowNumber + 1L : digits(number);
        // a row may come twice in a broken file, but never more rows than numbers
        rowNumber = (int) Math.min(Math.max(next, rowNumber + 1L), Integer.MAX_VALUE);
        if (rowNumber > limits.rows()) {
            throw budget.refuse(Refusal.TOO_MANY_ROWS, limits.rows());
        }
    }

    private void startCell(XMLStreamReader xml) {
        if (inCell) {
            throw budget.refuse(Refusal.DAMAGED);
        }
        inCell = true;
        textLength = 0;
        formulaLength = 0;
        value.setLength(0);
        sharedTextIndex = "s".equals(xml.getAttributeValue(null, "t"));
        var reference = xml.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : column(reference);
        if (column > limits.columns()) {
            throw budget.refuse(Refusal.TOO_MANY_COLUMNS, limits.columns());
        }
        formulaWork(arrayFormulas);
    }

    private void startSharedText() {
        if (inSharedText) {
            throw budget.refuse(Refusal.DAMAGED);
        }
        if (!seesSharedTexts) {
            seesSharedTexts = true;
            partsWithSharedTexts++;
        }
        inSharedText = true;
        textLength = 0;
        if (++sharedTexts > limits.sharedTexts()) {
            throw budget.refuse(Refusal.TOO_MANY_TEXTS, limits.sharedTexts());
        }
    }

    private void startFormula(XMLStreamReader xml) {
        inFormula = true;
        formulaLength = 0;
        formulaKind = xml.getAttributeValue(null, "t");
        formulaGroup = xml.getAttributeValue(null, "si");
        formulaDefines = xml.getAttributeValue(null, "ref") != null;
    }

    private void end(String name) {
        switch (name) {
            case "row" -> inRow = false;
            case "si" -> inSharedText = false;
            case "f" -> endFormula();
            case "c" -> {
                inCell = false;
                if (sharedTextIndex && !value.isEmpty()) {
                    highestSharedText = (int) Math.min(Integer.MAX_VALUE, Math.max(highestSharedText, digits(value)));
                }
            }
            default -> { }
        }
    }

    private void endFormula() {
        inFormula = false;
        if ("array".equals(formulaKind) && formulaDefines) {
            arrayFormulas++;
            formulaText(formulaLength + 100);
        } else if ("shared".equals(formulaKind) && formulaGroup != null) {
            if (formulaDefines) {
                sharedFormulas.put(formulaGroup, formulaLength);
                formulaText(formulaLength + 100);
            } else {
                formulaWork(sharedFormulas.getOrDefault(formulaGroup, 0));
            }
        }
    }

    private void formulaText(int length) {
        formulaText += length;
        if (formulaText > MOST_FORMULA_TEXT) {
            throw budget.refuse(Refusal.TOO_MANY_FORMULAS);
        }
    }

    private void formulaWork(int steps) {
        formulaWork += steps;
        if (formulaWork > MOST_FORMULA_WORK) {
            throw budget.refuse(Refusal.TOO_MANY_FORMULAS);
        }
    }

    private void text(XMLStreamReader xml) {
        if (inFormula) {
            formulaLength += xml.getTextLength();
            if (formulaLength > LONGEST_FORMULA) {
                throw budget.refuse(Refusal.TOO_MANY_FORMULAS);
            }
        } else if (inCell || inSharedText) {
            textLength += xml.getTextLength();
            if (textLength > limits.textLength()) {
                throw budget.refuse(Refusal.TEXT_TOO_LONG, limits.textLength());
            }
            if (inCell && sharedTextIndex && !xml.isWhiteSpace()) {
                value.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    private long digits(CharSequence text) {
        if (text.isEmpty() || text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            if (text.length() > 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Long.MAX_VALUE;
            }
            throw budget.refuse(Refusal.DAMAGED);
        }
        return Long.parseLong(text, 0, text.length(), 10);
    }

    /// The column of a cell reference such as `AB12`, from 1.
    private int column(String reference) {
        var column = 0L;
        var at = 0;
        for (; at < reference.length() && Character.isLetter(reference.charAt(at)); at++) {
            var letter = reference.charAt(at) & ~0x20;
            if (letter < 'A' || letter > 'Z') {
                throw budget.refuse(Refusal.DAMAGED);
            }
            column = Math.min(column * 26 + letter - 'A' + 1, Integer.MAX_VALUE);
        }
        if (column == 0) {
            throw budget.refuse(Refusal.DAMAGED);
        }
        if (digits(reference.subSequence(at, reference.length())) > limits.rows()) {
            throw budget.refuse(column > limits.columns() ? Refusal.TOO_MANY_COLUMNS : Refusal.TOO_MANY_ROWS,
                    column > limits.columns() ? limits.columns() : limits.rows());
        }
        return (int) column;
    }

    private void requireKnownEncoding(XMLStreamReader xml) {
        for (var encoding : new String[] {xml.getEncoding(), xml.getCharacterEncodingScheme()}) {
            if (encoding != null && !Set.of("UTF-8", "US-ASCII", "ISO-8859-1").contains(encoding.toUpperCase(Locale.ROOT))) {
                throw budget.refuse(Refusal.DAMAGED);
            }
        }
    }

    /// The parser remembers every name for good.
    private void rememberNames(XMLStreamReader xml) {
        rememberName(xml.getPrefix(), xml.getLocalName());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            rememberName(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
        }
    }

    private void rememberName(@Nullable String prefix, String name) {
        rememberName(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name);
    }

    private void rememberName(String name) {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw budget.refuse(Refusal.DAMAGED);
        }
    }
}
