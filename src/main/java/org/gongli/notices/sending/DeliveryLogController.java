package org.gongli.notices.sending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.notices.view.DeliveryLog;
import org.gongli.notices.view.DeliveryLog.Filter;
import org.gongli.notices.view.DeliveryLog.Row;
import org.gongli.shared.Paged;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows the administrator whether messages get out.
@Controller
class DeliveryLogController {

    private final DeliveryLogSql sql;
    private final Ways ways;
    private final TransactionOperations transactions;
    private final UiFactory uis;
    private final Clock clock;

    DeliveryLogController(DeliveryLogSql sql, Ways ways, TransactionOperations transactions, UiFactory uis, Clock clock) {
        this.sql = sql;
        this.ways = ways;
        this.transactions = transactions;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/desk/deliveries")
    ModelAndView list(Viewer viewer, Filter filter, @RequestParam(defaultValue = "" + Long.MAX_VALUE) String after) {
        return Page.show("notices/deliveries", new DeliveryLog(filter, Paged.of(sql.page(viewer.scope(), filter, TypedId.parse(after)), Row::id), ways.unconnected()));
    }

    @GetMapping("/desk/deliveries.xlsx")
    void sheet(Viewer viewer, Filter filter, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        transactions.executeWithoutResult(status -> {
            try (var rows = sql.all(viewer.scope(), filter)) {
                Download.xlsx(response, ui.t("notices.deliveries"), columns(ui), rows);
            }
        });
    }

    private List<Column<Row>> columns(Ui ui) {
        return List.of(
                Column.<Row>time(ui.t("notices.told-at"), row -> row.toldAt().atZone(clock.getZone()).toLocalDateTime()),
                Column.<Row>text(ui.t("notices.way"), row -> ui.t(row.way())),
                Column.<Row>text(ui.t("notices.topic"), row -> row.topic() == null ? ui.t("notices.sensitive") : ui.t(row.topic())).wide(24),
                Column.<Row>text(ui.t("notices.town"), row -> row.town(ui.english())).wide(24),
                Column.<Row>text(ui.t("notices.state"), row -> ui.t(row.state())),
                Column.<Row>text(ui.t("notices.reason"), row -> row.reason() == null ? "" : ui.t("notices.reason-" + row.reason())),
                Column.number(ui.t("notices.attempts"), Row::attempts),
                Column.<Row>time(ui.t("notices.at"), row -> row.at().atZone(clock.getZone()).toLocalDateTime()));
    }
}
