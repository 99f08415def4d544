package org.gongli.ui;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.shared.Money;
import org.gongli.shared.Viewer;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// What every template speaks with: texts, dates, money, numbers, icons and links, in the language of the reader.
public final class Ui {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedPattern("yMMMd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedPattern("yMMMdHm");

    private final Surroundings surroundings;
    private final Locale locale;
    private final @Nullable Viewer viewer;
    private final Address address;

    Ui(Surroundings surroundings, Locale locale, @Nullable Viewer viewer, Address address) {
        this.surroundings = surroundings;
        this.locale = locale;
        this.viewer = viewer;
        this.address = address;
    }

    /// The text of a key. A key without a text is a defect that a test finds; the reader sees the key.
    public String t(String key, @Nullable Object... args) {
        return surroundings.texts().getMessage(key, args, key, locale);
    }

    /// The text of a constant, under its key.
    public String t(Enum<?> constant) {
        return t(key(constant));
    }

    /// `<type>.<constant>`, for example `role.CHAIR`.
    public static String key(Enum<?> constant) {
        var type = constant.getDeclaringClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name();
    }

    /// Constants as the choices of a select, in their order, each with its text.
    public List<Option> options(Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> new Option(constant.name(), t(constant))).toList();
    }

    public Locale locale() {
        return locale;
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /// For the `lang` attribute of the page.
    public String language() {
        return english() ? "en" : "zh-CN";
    }

    public Optional<Viewer> viewer() {
        return Optional.ofNullable(viewer);
    }

    /// What the viewer's organisation is called; empty for nobody, or when there is none.
    public String office() {
        return viewer().flatMap(who -> surroundings.organisation(who.org(), english())).orElse("");
    }

    /// The sections of the desk that the viewer's role may open, in their order.
    public List<DeskSection> sections() {
        return viewer().map(who -> surroundings.sections(who.role())).orElse(List.of());
    }

    /// The same under their headings, in the order of both; a heading without sections is left out.
    public Map<DeskGroup, List<DeskSection>> sectionGroups() {
        return sections().stream().collect(Collectors.groupingBy(DeskSection::group, () -> new EnumMap<>(DeskGroup.class), Collectors.toList()));
    }

    /// Whether the demo city is loaded, which every page says.
    public boolean demo() {
        return surroundings.installation().demo();
    }

    /// The address of this page, with its query.
    public String path() {
        return address.toString();
    }

    /// The address of this page without its query.
    public String pathOnly() {
        return address.path();
    }

    /// This list as a sheet for Excel: the same filters, all of its pages.
    public String sheet() {
        return new Address(address.path() + ".xlsx", address.with("after", null).query()).toString();
    }

    /// Whether this page is the one at the path, or lies below it.
    public boolean at(String path) {
        return address.path().equals(path) || address.path().startsWith(path + "/");
    }

    /// Whether the query of this page has the parameter.
    public boolean has(String parameter) {
        return address.has(parameter);
    }

    /// This page in the other language.
    public String otherLanguage() {
        return with("lang", english() ? "zh" : "en");
    }

    /// This page with one parameter of its query set, or dropped when the value is null.
    public String with(String parameter, @Nullable Object value) {
        return address.with(parameter, value).toString();
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.withLocale(region()).format(date);
    }

    public String date(@Nullable Instant instant) {
        return instant == null ? "" : date(local(instant).toLocalDate());
    }

    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : TIME.withLocale(region()).format(local(instant));
    }

    /// For the `datetime` attribute and for scripts.
    public String iso(Instant instant) {
        return instant.toString();
    }

    public Instant now() {
        return surroundings.clock().instant();
    }

    public LocalDate today() {
        return LocalDate.now(surroundings.clock());
    }

    public String money(Money amount) {
        return "¥" + String.format(Locale.ROOT, "%,.2f", amount.yuan());
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// An icon of the Tabler set by its name there, drawn in the colour of the text. Decoration: the words stand beside it.
    public Content icon(String name) {
        return output -> output.writeContent(surroundings.assets().icon(name));
    }

    /// The address of a file below `assets`, which changes when the file does.
    public String asset(String name) {
        return surroundings.assets().address(name);
    }

    /// Whose order of day, month and year is used.
    private Locale region() {
        return english() ? Locale.UK : Locale.CHINA;
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(surroundings.clock().getZone());
    }
}
