package org.gongli.membership.wishes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.gongli.members.Members;
import org.gongli.members.Phone;
import org.gongli.shared.DemoData;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People of the demo city who have no union where they work.
@Component
class DemoWishes implements DemoData {

    private static final int TOWNS = 12;
    private static final int MOST = 9;
    private static final long FIRST_PHONE = 30_000_000;
    private static final int ALL = 100;

    private final UnionWishSql sql;
    private final Members members;
    private final Clock clock;

    DemoWishes(UnionWishSql sql, Members members, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 62;
    }

    @Override
    public String title() {
        return "membership.demo-wishes";
    }

    @Override
    @Transactional
    public void load(IntConsumer progress) {
        var enterprises = enterprises();
        var number = 0;
        for (var town : sql.towns(TOWNS)) {
            var enterprise = enterprises[number % enterprises.length];
            for (int person = 0; person <= number % MOST; person++) {
                number++;
                var phone = new Phone("154%08d".formatted(FIRST_PHONE + number));
                sql.keep(new NewWish(town, enterprise, "-", phone, number % 4 == 0), members.phoneKey(phone), clock.instant().minus(Duration.ofHours(number)));
            }
            number++;
        }
        progress.accept(ALL);
    }

    private static String[] enterprises() {
        try {
            return new ClassPathResource("demo/membership/enterprises.txt").getContentAsString(StandardCharsets.UTF_8).strip().split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
