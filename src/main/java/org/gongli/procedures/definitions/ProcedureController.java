package org.gongli.procedures.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.procedures.running.Drawing;
import org.gongli.procedures.view.ProcedureList;
import org.gongli.procedures.view.ProcedurePage;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The procedures as they are drawn, for everybody; laying the city's own beside, for the administrator.
@Controller
class ProcedureController {

    private final Definitions definitions;
    private final DefinitionSql sql;
    private final UiFactory uis;
    private final Clock clock;

    ProcedureController(Definitions definitions, DefinitionSql sql, UiFactory uis, Clock clock) {
        this.definitions = definitions;
        this.sql = sql;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/procedures")
    ModelAndView list(Optional<Viewer> viewer) {
        return Page.show("procedures/procedures", page(viewer, null));
    }

    @GetMapping("/procedures.xlsx")
    void sheet(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("procedures.procedures"), List.of(
                Column.<ProcedureList.Row>text(ui.t("procedures.procedure"), row -> row.name(ui.english())).wide(30),
                Column.text(ui.t("procedures.version"), row -> String.valueOf(row.row().version())),
                Column.time(ui.t("procedures.deployed"), row -> LocalDateTime.ofInstant(row.row().deployedAt(), clock.getZone())),
                Column.number(ui.t("procedures.running"), row -> row.counted() ? row.row().running() : null)), page(Optional.of(viewer), null).rows().stream());
    }

    @GetMapping("/procedures/{key}")
    ModelAndView show(@PathVariable String key, @RequestParam(required = false) @Nullable Long version, Optional<Viewer> viewer, HttpServletRequest request) {
        var versions = sql.versions(key, counts(viewer));
        var shown = versions.stream().filter(one -> version == null ? one.current() : one.id() == version).findFirst().orElseThrow(Missing::new);
        var definition = definitions.version(shown.id()).definition();
        return Page.show("procedures/procedure", new ProcedurePage(key, definition.name(uis.of(request).english()), shown.id(),
                Drawing.of(definition, uis.of(request).english(), null, Set.of()), versions, counts(viewer) || !definition.confidential(), lays(viewer)));
    }

    /// The file of the version that new cases begin with, to be drawn anew.
    @GetMapping("/procedures/{key}.bpmn20.xml")
    ResponseEntity<String> file(@PathVariable String key) {
        var current = sql.current(key).orElseThrow(Missing::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(key + ".bpmn20.xml").build().toString()).body(current.source());
    }

    /// The city's own file.
    @PostMapping("/procedures")
    ModelAndView lay(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file) {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("procedures.definition.missing");
            }
            return Page.redirect("/procedures/" + definitions.lay(viewer.actor(), text(file)));
        } catch (Refused refused) {
            return Page.invalid("procedures/procedures", page(Optional.of(viewer), refused));
        }
    }

    @PostMapping("/procedures/{key}/reset")
    ModelAndView takeAway(Viewer viewer, @PathVariable String key) {
        definitions.takeAway(viewer.actor(), key);
        return Page.redirect("/procedures/" + key);
    }

    private static String text(MultipartFile file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
        } catch (CharacterCodingException e) {
            throw new Refused("procedures.definition.utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcedureList page(Optional<Viewer> viewer, @Nullable Refused refusal) {
        var all = counts(viewer);
        var rows = sql.rows(all).stream().map(row -> {
            var definition = definitions.version(row.id()).definition();
            return new ProcedureList.Row(row, definition.name(), definition.nameEn(), all || !definition.confidential());
        }).toList();
        return new ProcedureList(rows, lays(viewer), refusal == null ? null : refusal.key(), refusal == null ? List.of() : List.of(refusal.args()));
    }

    /// Whether somebody may know how many confidential cases there are: whoever sees all of the city's.
    private static boolean counts(Optional<Viewer> viewer) {
        return viewer.filter(who -> who.role() == Role.CITY || who.role() == Role.AUDITOR).isPresent();
    }

    private static boolean lays(Optional<Viewer> viewer) {
        return viewer.filter(who -> who.role() == Role.ADMINISTRATOR).isPresent();
    }
}
