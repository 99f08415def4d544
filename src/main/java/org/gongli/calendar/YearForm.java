package org.gongli.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongli.calendar.CalendarYears.Correction;
import org.gongli.shared.Refused;

/// The form of a year as it was typed: first and last day of each festival, the make-up days in a text, basis and reason.
record YearForm(Map<String, String> typed) {

    /// The form of what is known of a year.
    static YearForm of(String basis, boolean provisional, List<Span> spans) {
        var typed = new HashMap<String, String>();
        typed.put("basis", basis);
        if (provisional) {
            typed.put("provisional", "on");
        }
        spans.stream().filter(span -> span.festival() != null).forEach(span -> {
            typed.put("from[" + span.festival() + "]", span.fromDay().toString());
            typed.put("to[" + span.festival() + "]", span.toDay().toString());
        });
        typed.put("work", spans.stream().filter(span -> span.kind() == Span.Kind.WORKING).flatMap(Span::days).map(LocalDate::toString)
                .collect(Collectors.joining("\n")));
        return new YearForm(typed);
    }

    /// @throws Refused naming the text that is no day
    Correction read() {
        var spans = new ArrayList<Span>();
        for (var festival : Festival.values()) {
            var from = text("from[" + festival + "]");
            var to = text("to[" + festival + "]");
            if (!from.isEmpty() || !to.isEmpty()) {
                spans.add(new Span(Span.Kind.HOLIDAY, festival, day(from.isEmpty() ? to : from), day(to.isEmpty() ? from : to)));
            }
        }
        text("work").lines().flatMap(line -> List.of(line.trim().split("[\\s,;\uff0c\u3001\uff1b]+")).stream()).filter(day -> !day.isEmpty())
                .forEach(day -> spans.add(Span.work(day(day))));
        return new Correction(text("basis"), typed.containsKey("provisional"), text("reason"), spans);
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-').replace('.', '-'));
        } catch (DateTimeParseException e) {
            throw new Refused("calendar.no-day", text.length() > 30 ? text.substring(0, 30) : text);
        }
    }
}
