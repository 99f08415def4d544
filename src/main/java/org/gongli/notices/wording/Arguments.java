package org.gongli.notices.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongli.platform.Sealing;
import org.gongli.shared.Money;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What fills a text, sealed and back: names and amounts lie in no table in the clear.
@Component
public class Arguments {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Sealing.Seal seal;

    Arguments(Sealing sealing) {
        this.seal = sealing.seal("notices.args");
    }

    public byte[] sealed(List<?> args) {
        return seal.seal(MAPPER.writeValueAsBytes(args.stream().map(Arguments::kept).toList()));
    }

    /// @throws IllegalStateException when it does not open: what lies in the database was tampered with
    public List<Object> opened(byte[] sealed) {
        return List.of(MAPPER.readValue(seal.text(sealed), Kept[].class)).stream().map(Arguments::meant).toList();
    }

    private static Kept kept(Object arg) {
        return switch (arg) {
            case String text -> new Kept("text", text);
            case Integer number -> new Kept("number", number.toString());
            case Long number -> new Kept("number", number.toString());
            case BigDecimal number -> new Kept("decimal", number.toPlainString());
            case Money money -> new Kept("money", Long.toString(money.fen()));
            case LocalDate date -> new Kept("date", date.toString());
            case Instant instant -> new Kept("instant", instant.toString());
            default -> throw new IllegalArgumentException("a notice cannot be filled with a " + arg.getClass().getSimpleName());
        };
    }

    private static Object meant(Kept kept) {
        return switch (kept.kind()) {
            case "text" -> kept.value();
            case "number" -> Long.valueOf(kept.value());
            case "decimal" -> new BigDecimal(kept.value());
            case "money" -> new Money(Long.parseLong(kept.value()));
            case "date" -> LocalDate.parse(kept.value());
            case "instant" -> Instant.parse(kept.value());
            default -> throw new IllegalStateException(kept.kind());
        };
    }

    private record Kept(String kind, String value) {
    }
}
