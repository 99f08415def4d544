package org.gongli.hardship.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.ConsentPurpose;
import org.gongli.hardship.filing.FileForm.Filed;
import org.gongli.hardship.view.FileFormPage;
import org.gongli.members.Members;
import org.gongli.procedures.drafts.Drafts;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
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

/// The member's own file and applications.
@Controller
class HardshipFileController {

    static final String DRAFT = "hardship-new";

    private final FilingAid filing;
    private final OwnAidPages pages;
    private final AidLetter letter;
    private final Members members;
    private final Drafts drafts;
    private final Evidence evidence;
    private final UiFactory uis;
    private final Clock clock;

    HardshipFileController(FilingAid filing, OwnAidPages pages, AidLetter letter, Members members, Drafts drafts, Evidence evidence, UiFactory uis, Clock clock) {
        this.filing = filing;
        this.pages = pages;
        this.letter = letter;
        this.members = members;
        this.drafts = drafts;
        this.evidence = evidence;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/me/hardship")
    ModelAndView list(Viewer viewer) {
        return Page.show("hardship/mine", pages.list(viewer));
    }

    @GetMapping("/me/hardship/new")
    ModelAndView blank(Viewer viewer) {
        var kept = drafts.find(viewer, DRAFT).map(draft -> draft.fields().entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().getFirst()))).orElseGet(() -> pages.known(viewer));
        return Page.show("hardship/form", form(viewer, null, kept, Map.of()));
    }

    @PostMapping("/me/hardship")
    ModelAndView begin(Viewer viewer, @RequestParam Map<String, String> typed) {
        var form = new FileForm(typed);
        return answer(viewer, null, form, filed -> {
            var id = filing.begin(viewer, filed);
            drafts.forget(viewer, DRAFT);
            return id;
        });
    }

    @GetMapping("/me/hardship/{id}")
    ModelAndView show(Viewer viewer, @PathVariable AidApplicationId id) {
        return Page.show("hardship/application", pages.page(viewer, id, null, ""));
    }

    @GetMapping("/me/hardship/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable AidApplicationId id) {
        return Page.show("hardship/form", form(viewer, id, pages.typed(viewer, id), Map.of()));
    }

    @PostMapping("/me/hardship/{id}")
    ModelAndView change(Viewer viewer, @PathVariable AidApplicationId id, @RequestParam Map<String, String> typed) {
        filing.own(viewer, id);
        return answer(viewer, id, new FileForm(typed), filed -> {
            filing.change(viewer, id, filed);
            return id;
        });
    }

    @PostMapping("/me/hardship/{id}/evidence")
    ModelAndView evidence(Viewer viewer, @PathVariable AidApplicationId id, @RequestParam(required = false) @Nullable MultipartFile file) {
        filing.own(viewer, id);
        return tried(viewer, id, "", () -> {
            if (file == null || file.isEmpty()) {
                throw new Refused("hardship.no-file");
            }
            try {
                var name = file.getOriginalFilename();
                evidence.keep(viewer, id, name == null ? "" : name, file.getInputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return id;
        });
    }

    @PostMapping("/me/hardship/{id}/submit")
    ModelAndView submit(Viewer viewer, @PathVariable AidApplicationId id, @RequestParam Map<String, String> typed) {
        var consents = Arrays.stream(ConsentPurpose.values()).filter(purpose -> typed.containsKey("consent-" + purpose))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentPurpose.class)));
        return tried(viewer, id, "", () -> {
            filing.submit(viewer, id, consents);
            return id;
        });
    }

    @PostMapping("/me/hardship/{id}/resubmit")
    ModelAndView resubmit(Viewer viewer, @PathVariable AidApplicationId id) {
        return tried(viewer, id, "", () -> {
            filing.resubmit(viewer, id);
            return id;
        });
    }

    @PostMapping("/me/hardship/{id}/withdraw")
    ModelAndView withdraw(Viewer viewer, @PathVariable AidApplicationId id) {
        return tried(viewer, id, "", () -> {
            filing.withdraw(viewer, id);
            return id;
        });
    }

    @PostMapping("/me/hardship/{id}/appeal")
    ModelAndView appeal(Viewer viewer, @PathVariable AidApplicationId id, @RequestParam(defaultValue = "") String words) {
        return tried(viewer, id, words, () -> filing.appeal(viewer, id, words));
    }

    @GetMapping("/me/hardship/{id}/letter.pdf")
    ResponseEntity<byte[]> letter(Viewer viewer, @PathVariable AidApplicationId id, HttpServletRequest request) {
        var application = filing.own(viewer, id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("hardship-" + id + ".pdf").build().toString())
                .body(letter.pdf(application, uis.of(request).english()));
    }

    private ModelAndView tried(Viewer viewer, AidApplicationId id, String words, Supplier<AidApplicationId> command) {
        try {
            return Page.redirect("/me/hardship/" + command.get());
        } catch (Refused refused) {
            return Page.invalid("hardship/application", pages.page(viewer, id, refused, words));
        }
    }

    private interface Accepted {
        AidApplicationId take(Filed filed);
    }

    private ModelAndView answer(Viewer viewer, @Nullable AidApplicationId id, FileForm form, Accepted accepted) {
        var filed = form.read(name(viewer), LocalDate.now(clock));
        if (filed.isPresent()) {
            try {
                return Page.redirect("/me/hardship/" + accepted.take(filed.get()));
            } catch (Refused refused) {
                form.wrong().put("", refused.key());
            }
        }
        return Page.invalid("hardship/form", form(viewer, id, form.typed(), form.wrong()));
    }

    private FileFormPage form(Viewer viewer, @Nullable AidApplicationId id, Map<String, String> typed, Map<String, String> wrong) {
        return new FileFormPage(id, name(viewer), typed, wrong, FileForm.ROWS);
    }

    private String name(Viewer viewer) {
        return members.name(viewer.self()).orElseThrow(Missing::new);
    }
}
