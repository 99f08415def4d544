package org.gongli.procedures.definitions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongli.calendar.TimeLimit;
import org.gongli.procedures.Action;
import org.gongli.procedures.Ending;
import org.gongli.procedures.Level;
import org.gongli.procedures.definitions.Flow.Point;
import org.gongli.procedures.definitions.Node.Box;
import org.gongli.procedures.definitions.Node.Kind;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Reads a procedure from its BPMN file. What a node means stands in attributes of the namespace `https://gongli.org/procedures`:
///
/// - on the process: `name-en`, `confidential`, `variables`
/// - on a user task: `level`, `role`, `limit` (as in `5 WORKING`), `basis`, `basis-en`, `actions`, `apart-from` (four eyes), `name-en`; a task without
///   a level is the applicant's, who mends what was sent back
/// - on a receive task, which is a public notice: `days` (working days), `basis`, `basis-en`, `name-en`
/// - on an end: `ending`
public final class DefinitionReader {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern LIMIT = Pattern.compile("([1-9][0-9]{0,2}) (WORKING|CALENDAR)");
    private static final Pattern DAYS = Pattern.compile("[1-5]?[0-9]|60");

    private final Document document;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, List<Point>> lines = new HashMap<>();

    private DefinitionReader(Document document) {
        this.document = document;
        drawings();
    }

    /// @throws Refused with the sentence that says what is wrong
    public static Definition read(String source) {
        return DefinitionRules.held(new DefinitionReader(SafeBpmn.parse(source)).definition());
    }

    private Definition definition() {
        var process = process();
        var key = process.getAttribute("id");
        if (!KEY.matcher(key).matches()) {
            throw new Refused("procedures.definition.key", key);
        }
        var nodes = elements(process, "*").stream().filter(element -> kind(element) != null).map(this::node).toList();
        var flows = elements(process, "sequenceFlow").stream().map(element -> flow(process, element)).toList();
        return new Definition(key, named(process), own(process, "name-en"), "true".equals(own(process, "confidential")), words(process, "variables"), nodes, flows);
    }

    private Element process() {
        var processes = elements(document.getDocumentElement(), "process");
        if (processes.size() != 1 || !processes.getFirst().getAttribute("isExecutable").equals("true")) {
            throw new Refused("procedures.definition.one-process", processes.size());
        }
        return processes.getFirst();
    }

    private static @Nullable Kind kind(Element element) {
        return switch (element.getLocalName()) {
            case "startEvent" -> Kind.START;
            case "userTask" -> own(element, "level") == null ? Kind.MEND : Kind.REVIEW;
            case "receiveTask" -> Kind.NOTICE;
            case "exclusiveGateway" -> Kind.GATEWAY;
            case "endEvent" -> Kind.END;
            default -> null;
        };
    }

    private Node node(Element element) {
        var id = element.getAttribute("id");
        var kind = java.util.Objects.requireNonNull(kind(element));
        var box = boxes.get(id);
        if (box == null) {
            throw new Refused("procedures.definition.not-drawn", id);
        }
        var level = kind == Kind.REVIEW ? constant(Level.class, element, "level") : null;
        var ending = kind == Kind.END ? constant(Ending.class, element, "ending") : null;
        var name = kind == Kind.GATEWAY || kind == Kind.START || kind == Kind.END ? element.getAttribute("name") : named(element);
        return new Node(id, kind, name, own(element, "name-en"), level, level == null ? null : role(element, level), limit(element, kind), own(element, "basis-en"),
                actions(element, kind), words(element, "apart-from"), kind == Kind.NOTICE ? days(element) : 0, ending, box);
    }

    private static Role role(Element element, Level level) {
        if (own(element, "role") == null) {
            return level.role();
        }
        var role = constant(Role.class, element, "role");
        if (!role.decides()) {
            throw new Refused("procedures.definition.role", element.getAttribute("id"), role.name());
        }
        return role;
    }

    private static @Nullable TimeLimit limit(Element element, Kind kind) {
        var limit = own(element, "limit");
        if (limit == null && kind != Kind.REVIEW) {
            return null;
        }
        var match = LIMIT.matcher(limit == null ? "" : limit);
        if (!match.matches()) {
            throw new Refused("procedures.definition.limit", element.getAttribute("id"), limit == null ? "" : limit);
        }
        return new TimeLimit(Integer.parseInt(match.group(1)), TimeLimit.Unit.valueOf(match.group(2)), basis(element));
    }

    private static String basis(Element element) {
        var basis = own(element, "basis");
        if (basis == null || basis.isBlank()) {
            throw new Refused("procedures.definition.basis", element.getAttribute("id"));
        }
        return basis.strip();
    }

    private static int days(Element element) {
        basis(element);
        var days = own(element, "days");
        if (days == null || !DAYS.matcher(days).matches() || days.equals("0")) {
            throw new Refused("procedures.definition.days", element.getAttribute("id"), days == null ? "" : days);
        }
        return Integer.parseInt(days);
    }

    private static Set<Action> actions(Element element, Kind kind) {
        return switch (kind) {
            case MEND -> Set.of(Action.RESUBMIT);
            case NOTICE -> Set.of(Action.CLEAR, Action.OBJECTED);
            case REVIEW -> words(element, "actions").stream().map(word -> action(element, word)).collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
            case START, GATEWAY, END -> Set.of();
        };
    }

    private static Action action(Element element, String word) {
        return Arrays.stream(Action.values()).filter(action -> action.ofDesks() && action.name().equals(word)).findFirst()
                .orElseThrow(() -> new Refused("procedures.definition.action", element.getAttribute("id"), word));
    }

    private Flow flow(Element process, Element element) {
        var id = element.getAttribute("id");
        var conditions = elements(element, "conditionExpression");
        var from = element.getAttribute("sourceRef");
        var otherwise = elements(process, "exclusiveGateway").stream().anyMatch(gateway -> gateway.getAttribute("id").equals(from) && gateway.getAttribute("default").equals(id));
        return new Flow(id, element.getAttribute("name"), own(element, "name-en"), from, element.getAttribute("targetRef"),
                conditions.isEmpty() ? null : Condition.read(id, conditions.getFirst().getTextContent()), otherwise, lines.getOrDefault(id, List.of()));
    }

    private void drawings() {
        for (var shape : descendants("BPMNShape")) {
            elements(shape, "Bounds").stream().findFirst().ifPresent(bounds -> boxes.put(shape.getAttribute("bpmnElement"),
                    new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"))));
        }
        for (var edge : descendants("BPMNEdge")) {
            lines.put(edge.getAttribute("bpmnElement"), elements(edge, "waypoint").stream().map(point -> new Point(number(point, "x"), number(point, "y"))).toList());
        }
    }

    private List<Element> descendants(String name) {
        var found = document.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Element> elements(Element parent, String name) {
        var elements = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && (name.equals("*") || element.getLocalName().equals(name))) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        try {
            var number = Double.parseDouble(element.getAttribute(attribute));
            if (Math.abs(number) <= 100_000) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Refused("procedures.definition.drawing", attribute, element.getAttribute(attribute));
    }

    private static String named(Element element) {
        var name = element.getAttribute("name").strip();
        if (name.isEmpty() || name.length() > 40) {
            throw new Refused("procedures.definition.name", element.getAttribute("id"));
        }
        return name;
    }

    private static Set<String> words(Element element, String attribute) {
        var text = own(element, attribute);
        return text == null || text.isBlank() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    private static @Nullable String own(Element element, String attribute) {
        return element.hasAttributeNS(SafeBpmn.OWN, attribute) ? element.getAttributeNS(SafeBpmn.OWN, attribute) : null;
    }

    private static <T extends Enum<T>> T constant(Class<T> type, Element element, String attribute) {
        var text = own(element, attribute);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findFirst()
                .orElseThrow(() -> new Refused("procedures.definition." + attribute, element.getAttribute("id"), text == null ? "" : text));
    }
}
