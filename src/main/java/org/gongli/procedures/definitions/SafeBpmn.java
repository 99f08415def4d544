package org.gongli.procedures.definitions;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Parses a BPMN file that anybody may have written. It follows the standard's schema, and holds only the few elements and attributes listed here:
/// no script, no service, no listener, no timer, no extension of any engine, and no expression anywhere but in the condition of a way.
final class SafeBpmn {

    /// The namespace of our own attributes.
    static final String OWN = "https://gongli.org/procedures";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    private static final Set<String> ELEMENTS = Set.of("definitions", "process", "documentation", "startEvent", "endEvent", "userTask", "receiveTask",
            "exclusiveGateway", "sequenceFlow", "conditionExpression", "incoming", "outgoing", "laneSet", "lane", "flowNodeRef", "collaboration", "participant",
            "textAnnotation", "text", "association");
    private static final Set<String> ATTRIBUTES = Set.of("id", "name", "targetNamespace", "exporter", "exporterVersion", "isExecutable", "isClosed", "default",
            "gatewayDirection", "sourceRef", "targetRef", "processRef", "associationDirection", "textFormat");
    private static final Set<String> OWN_ATTRIBUTES = Set.of("name-en", "confidential", "variables", "level", "role", "limit", "basis", "basis-en", "actions",
            "apart-from", "days", "ending");
    private static final int LONGEST = 512 * 1024;
    private static final Schema SCHEMA = schema();

    private SafeBpmn() {
    }

    /// @throws Refused with the sentence that says what is wrong
    static Document parse(String source) {
        if (source.length() > LONGEST) {
            throw new Refused("procedures.definition.long", LONGEST / 1024);
        }
        var document = document(source);
        check(document.getDocumentElement());
        validate(source);
        return document;
    }

    private static Document document(String source) {
        try {
            return builder().parse(new InputSource(new StringReader(source)));
        } catch (SAXParseException e) {
            throw XmlComplaint.malformed(e);
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// By the text once more and not by what was parsed, because only the text knows its lines.
    private static void validate(String source) {
        try {
            var validator = SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Strict());
            validator.validate(new StreamSource(new StringReader(source)));
        } catch (SAXParseException e) {
            throw XmlComplaint.invalid(e);
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static javax.xml.parsers.DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(Element element) {
        if (!(BPMN.equals(element.getNamespaceURI()) && ELEMENTS.contains(element.getLocalName()) || drawing(element))) {
            throw new Refused("procedures.definition.element", element.getTagName(), id(element));
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            check(element, (Attr) attributes.item(i));
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner);
            } else if (!element.getLocalName().equals("conditionExpression") && computed(child.getNodeValue())) {
                throw new Refused("procedures.definition.computed", id(element));
            }
        }
    }

    private static void check(Element element, Attr attribute) {
        var allowed = switch (attribute.getNamespaceURI()) {
            case null -> drawing(element) || ATTRIBUTES.contains(attribute.getName());
            case XMLConstants.XMLNS_ATTRIBUTE_NS_URI -> true;
            case XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI -> attribute.getLocalName().equals("schemaLocation") || attribute.getValue().endsWith("tFormalExpression");
            case OWN -> OWN_ATTRIBUTES.contains(attribute.getLocalName());
            default -> false;
        };
        if (!allowed) {
            throw new Refused("procedures.definition.attribute", attribute.getName(), id(element));
        }
        if (computed(attribute.getValue())) {
            throw new Refused("procedures.definition.computed", id(element));
        }
    }

    /// The engine would compute a name or a description that holds an expression.
    private static boolean computed(@Nullable String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    private static boolean drawing(Element element) {
        return element.getNamespaceURI() != null && DRAWING.contains(element.getNamespaceURI());
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static Schema schema() {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            var files = new ClassPathResource("org/flowable/impl/bpmn/parser/BPMN20.xsd");
            return factory.newSchema(new StreamSource(files.getInputStream(), files.getURL().toString()));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // nothing is lost by it
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
