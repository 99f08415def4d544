package org.gongli.procedures.definitions;

import org.gongli.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXParseException;

/// What is wrong with a file as XML or as BPMN, in our own words, with line and column. The parser's words go to the log.
final class XmlComplaint {

    private static final Logger log = LoggerFactory.getLogger(XmlComplaint.class);
    private static final int LONGEST_NAME = 80;

    private XmlComplaint() {
    }

    /// The file is no XML.
    static Refused malformed(SAXParseException e) {
        log.debug("a BPMN file is not well formed", e);
        var key = text(e).contains("DOCTYPE") ? "procedures.definition.doctype" : "procedures.definition.xml";
        return new Refused(key, e.getLineNumber(), e.getColumnNumber());
    }

    /// The file is XML, and the standard's schema does not allow it.
    static Refused invalid(SAXParseException e) {
        log.debug("a BPMN file does not follow the schema", e);
        var rule = text(e).substring(0, Math.max(0, text(e).indexOf(':')));
        return new Refused(switch (rule) {
            case "cvc-id.1" -> "procedures.definition.schema.nothing";
            case "cvc-id.2" -> "procedures.definition.schema.twice";
            case "cvc-complex-type.4" -> "procedures.definition.schema.lacks";
            case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.d" -> "procedures.definition.schema.place";
            case "cvc-complex-type.2.4.b" -> "procedures.definition.schema.incomplete";
            default -> "procedures.definition.schema";
        }, e.getLineNumber(), e.getColumnNumber(), quoted(text(e)));
    }

    /// The name that the parser speaks of: the first between quotes, as `task` or as `{"http://…":task}`.
    private static String quoted(String text) {
        var parts = text.split("'", 3);
        if (parts.length < 3) {
            return "";
        }
        var space = parts[1].lastIndexOf("\":");
        var name = parts[1].substring(space < 0 ? 0 : space + 2).replaceAll("[{}\"]", "");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String text(SAXParseException e) {
        return String.valueOf(e.getMessage());
    }
}
