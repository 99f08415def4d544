package org.gongli.procedures.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongli.shared.Missing;
import org.gongli.shared.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Keeps a form while somebody types.
@Controller
class DraftController {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,80}");

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/drafts/{form}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Viewer viewer, @PathVariable String form, HttpServletRequest request) {
        if (!FORM.matcher(form).matches()) {
            throw new Missing();
        }
        drafts.keep(viewer, form, request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().toLowerCase(Locale.ROOT).contains("password"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Arrays.asList(field.getValue()))));
    }
}
