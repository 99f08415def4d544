package org.gongli.funds.paying;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.funds.BatchId;
import org.gongli.funds.view.BatchList;
import org.gongli.funds.view.BatchPage;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Batches at the desk: the list, one batch with its three steps and the file out.
@Controller
class BatchController {

    private final LookingUpBatches lookup;
    private final Batches batches;
    private final BankFiles files;
    private final UiFactory uis;
    private final Clock clock;

    BatchController(LookingUpBatches lookup, Batches batches, BankFiles files, UiFactory uis, Clock clock) {
        this.lookup = lookup;
        this.batches = batches;
        this.files = files;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/batches")
    ModelAndView list(Viewer viewer, @RequestParam @Nullable BatchStatus status, @RequestParam @Nullable BatchId after) {
        return Page.show("funds/batches", lookup.batches(viewer, status, after));
    }

    @GetMapping("/batches.xlsx")
    void sheet(Viewer viewer, @RequestParam @Nullable BatchStatus status, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var columns = List.<Column<BatchList.Row>>of(
                Column.text(ui.t("funds.batch"), row -> row.id().reference()),
                Column.<BatchList.Row>text(ui.t("funds.payer"), row -> row.org(ui.english())).wide(30),
                Column.text(ui.t("funds.status"), row -> ui.t(row.status())),
                Column.time(ui.t("funds.batch.made-at"), row -> local(row.madeAt())),
                Column.time(ui.t("funds.batch.sent-at"), row -> local(row.sentAt())),
                Column.number(ui.t("funds.batch.lines"), BatchList.Row::lines),
                Column.money(ui.t("funds.amount"), BatchList.Row::amount),
                Column.number(ui.t("funds.batch.open"), BatchList.Row::open),
                Column.number(ui.t("funds.batch.failed"), BatchList.Row::failed));
        Download.xlsx(response, ui.t("funds.batches"), columns, lookup.allBatches(viewer, status).stream());
    }

    @PostMapping("/batches")
    ModelAndView make(Viewer viewer, @RequestParam OrgId org) {
        return on(batches.make(viewer, org));
    }

    @GetMapping("/batches/{id}")
    ModelAndView show(Viewer viewer, @PathVariable BatchId id, @RequestParam @Nullable LineOutcome outcome, @RequestParam @Nullable Integer after,
            @RequestParam(defaultValue = "false") boolean again) {
        return Page.show("funds/batch", lookup.batch(viewer, id, outcome, after, List.of(), null, again));
    }

    @GetMapping("/batches/{id}.xlsx")
    void lines(Viewer viewer, @PathVariable BatchId id, @RequestParam @Nullable LineOutcome outcome, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var page = lookup.whole(viewer, id, outcome);
        var columns = List.<Column<BatchPage.Line>>of(
                Column.number(ui.t("funds.batch.line"), BatchPage.Line::lineNo),
                Column.number(ui.t("funds.payout"), line -> line.payout().value()),
                Column.text(ui.t("funds.payee"), line -> page.names().getOrDefault(line.payee(), "")),
                Column.text(ui.t("funds.account.tail"), BatchPage.Line::tail),
                Column.<BatchPage.Line>text(ui.t("funds.payout.purpose"), BatchPage.Line::purpose).wide(30),
                Column.text(ui.t("funds.line.source"), line -> ui.t(line.source())),
                Column.money(ui.t("funds.amount"), BatchPage.Line::amount),
                Column.text(ui.t("funds.batch.outcome"), line -> ui.t(line.outcome())),
                Column.<BatchPage.Line>text(ui.t("funds.reason"), line -> line.reason() == null ? "" : ui.t(line.reason())).wide(30));
        Download.xlsx(response, page.head().reference(), columns, page.lines().rows().stream());
    }

    @PostMapping("/batches/{id}/check")
    ModelAndView check(Viewer viewer, @PathVariable BatchId id) {
        batches.check(viewer, id);
        return on(id);
    }

    @PostMapping("/batches/{id}/send")
    ModelAndView send(Viewer viewer, @PathVariable BatchId id) {
        batches.send(viewer, id);
        return on(id);
    }

    @PostMapping("/batches/{id}/cancel")
    ModelAndView cancel(Viewer viewer, @PathVariable BatchId id) {
        batches.cancel(viewer, id);
        return on(id);
    }

    @GetMapping("/batches/{id}/file.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable BatchId id) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(id.reference() + ".csv").build().toString())
                .body(batches.file(viewer, id));
    }

    @GetMapping("/batches/{id}/file.xlsx")
    void xlsx(Viewer viewer, @PathVariable BatchId id, HttpServletResponse response) {
        Download.xlsx(response, id.reference(), files.columns(), batches.sheet(viewer, id).stream());
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, clock.getZone());
    }

    private static ModelAndView on(BatchId id) {
        return Page.redirect("/batches/" + id);
    }
}
