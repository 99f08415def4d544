package org.gongli.members.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.gongli.members.CitizenId;
import org.gongli.members.Gender;
import org.gongli.members.Phone;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// Makes people up: a name, a citizen ID number of the right form, and a phone of the range 154, which no operator gives out. The same seed makes the same
/// people.
public final class DemoPeople {

    private static final Properties WORDS = words();
    private static final List<String> SURNAMES = list("surnames");
    private static final List<String> WOMEN = list("women");
    private static final List<String> MEN = list("men");
    private static final List<String> BOTH = list("both");
    private static final List<String> REGIONS = list("regions");
    private static final int YOUNGEST = 19;
    private static final int OLDEST = 58;

    private final Random random;
    private final LocalDate today;
    private final Set<CitizenId> known = new HashSet<>();
    private long phone;

    /// @param firstPhone the number of the first phone; ranges of several makers must not overlap
    public DemoPeople(long seed, LocalDate today, long firstPhone) {
        this.random = new Random(seed);
        this.today = today;
        this.phone = firstPhone;
    }

    /// The beginning of the English name of the town in which the personas of the demo live.
    public static String town() {
        return WORDS.getProperty("town");
    }

    public Person next() {
        var id = citizenId();
        return new Person(name(id.gender()), id, new Phone("154%08d".formatted(phone++)));
    }

    private CitizenId citizenId() {
        var born = today.minusYears(YOUNGEST).minusDays(random.nextInt((OLDEST - YOUNGEST) * 365));
        var id = CitizenId.completing(any(REGIONS) + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(1 + random.nextInt(999)));
        return known.add(id) ? id : citizenId();
    }

    private String name(Gender gender) {
        var own = any(gender == Gender.FEMALE ? WOMEN : MEN);
        return any(SURNAMES) + (random.nextInt(4) == 0 ? own : any(BOTH) + own);
    }

    /// The earlier ones more often, as surnames are.
    private String any(List<String> words) {
        return words.get(Math.min(random.nextInt(words.size()), random.nextInt(words.size())));
    }

    private static List<String> list(String key) {
        return List.of(WORDS.getProperty(key).split(" "));
    }

    private static Properties words() {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource("demo/members/people.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Person(String name, CitizenId citizenId, Phone phone) {
    }
}
