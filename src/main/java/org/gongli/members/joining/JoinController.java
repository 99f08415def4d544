package org.gongli.members.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongli.members.CitizenId;
import org.gongli.members.Phone;
import org.gongli.members.view.JoinPage;
import org.gongli.members.view.JoinStatePage;
import org.gongli.members.view.Sentence;
import org.gongli.shared.Missing;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The applicant's pages, open to everybody who has the link.
@Controller
class JoinController {

    private static final String FORM = "members/join";
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_EMPLOYEE_NO = 40;

    private final Joining joining;
    private final JoinPace pace;
    private final UiFactory uis;
    private final Clock clock;

    JoinController(Joining joining, JoinPace pace, UiFactory uis, Clock clock) {
        this.joining = joining;
        this.pace = pace;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/join/{code}")
    ModelAndView blank(@PathVariable String code, HttpServletRequest request) {
        var form = new Form(UUID.randomUUID().toString(), "", "", "", "", false);
        return Page.show(FORM, page(code, form, Map.of(), null, request));
    }

    @PostMapping("/join/{code}")
    ModelAndView apply(@PathVariable String code, Form form, HttpServletRequest request) {
        var errors = new HashMap<String, String>();
        var applicant = form.read(LocalDate.now(clock), errors);
        if (applicant == null) {
            return Page.invalid(FORM, page(code, form, errors, null, request));
        }
        try {
            pace.take(request.getRemoteAddr(), code);
            return Page.redirect("/join/status/" + joining.apply(code, form.id(), applicant));
        } catch (Refused refused) {
            return Page.invalid(FORM, page(code, form, Map.of(), Sentence.of(refused), request));
        }
    }

    @GetMapping("/join/status/{token}")
    ModelAndView state(@PathVariable String token, HttpServletRequest request) {
        var state = joining.state(token);
        var union = uis.of(request).english() && state.unionNameEn() != null ? state.unionNameEn() : state.unionName();
        return Page.show("members/joinState", new JoinStatePage(union, state.status(), Objects.requireNonNullElse(state.reason(), ""), state.submittedAt()));
    }

    private JoinPage page(String code, Form form, Map<String, String> errors, @Nullable Sentence problem, HttpServletRequest request) {
        var union = joining.invitation(code);
        var name = uis.of(request).english() && union.nameEn() != null ? union.nameEn() : union.name();
        return new JoinPage(code, name, form.submission(), form.name(), form.citizenId(), form.phone(), form.employeeNo(), form.ticked(), errors, problem);
    }

    /// What was typed; what a browser does not send is empty, or not ticked.
    record Form(String submission, String name, String citizenId, String phone, String employeeNo, @Nullable Boolean gig) {

        Form {
            submission = Objects.requireNonNullElse(submission, "");
            name = Objects.requireNonNullElse(name, "");
            citizenId = Objects.requireNonNullElse(citizenId, "");
            phone = Objects.requireNonNullElse(phone, "");
            employeeNo = Objects.requireNonNullElse(employeeNo, "");
        }

        boolean ticked() {
            return Boolean.TRUE.equals(gig);
        }

        /// @throws Missing when the form is none of ours
        UUID id() {
            try {
                return UUID.fromString(submission);
            } catch (IllegalArgumentException e) {
                throw new Missing();
            }
        }

        /// @param errors takes the key of the sentence for each field that is wrong
        /// @return null when one is
        @Nullable Applicant read(LocalDate today, Map<String, String> errors) {
            var line = PlainText.line(name);
            if (line.isEmpty() || line.codePointCount(0, line.length()) > LONGEST_NAME) {
                errors.put("name", line.isEmpty() ? "members.roster.name-missing" : "members.roster.name-long");
            }
            var number = PlainText.line(employeeNo);
            if (number.length() > LONGEST_EMPLOYEE_NO) {
                errors.put("employeeNo", "members.roster.employee-no-long");
            }
            var id = taken("citizenId", CitizenId.parse(citizenId, today), errors);
            var mobile = taken("phone", Phone.parse(phone), errors);
            return id == null || mobile == null || !errors.isEmpty() ? null : new Applicant(line, id, mobile, number.isEmpty() ? null : number, ticked());
        }

        private static <T> @Nullable T taken(String field, Parsed<T> parsed, Map<String, String> errors) {
            parsed.reason().ifPresent(key -> errors.put(field, key));
            return parsed.toOptional().orElse(null);
        }
    }
}
