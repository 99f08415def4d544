package org.gongli.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.IntConsumer;
import org.gongli.shared.DemoData;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The demo city's last two years: invented programmes, one a month, each of which reached its share of the members.
@Component
class DemoServices implements DemoData {

    private static final int ORDER = 50;
    private static final int ALL = 100;

    private final DemoServiceSql sql;
    private final Clock clock;

    DemoServices(DemoServiceSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String title() {
        return "services.demo";
    }

    @Override
    public void load(IntConsumer progress) {
        var programmes = programmes();
        for (int lane = 0; lane < DemoServiceSql.LANES; lane++) {
            sql.insert(programmes, clock.instant(), lane);
            progress.accept((lane + 1) * ALL / DemoServiceSql.LANES);
        }
    }

    private static List<Programme> programmes() {
        try {
            return new ClassPathResource("demo/services/programmes.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1).map(Programme::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param month of the year, 1 to 12
    /// @param share of the members whom it reaches, in percent
    record Programme(int month, int share, String name) {

        static Programme of(String line) {
            var cells = line.split(",");
            return new Programme(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), cells[2]);
        }
    }
}
