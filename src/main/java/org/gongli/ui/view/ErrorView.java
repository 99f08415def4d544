package org.gongli.ui.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an error page says.
///
/// @param sentence  what happened, what was kept, what to do
/// @param reference by which the administrator finds a defect in the log; null when it is none
/// @param retry     what can be tried again in a moment; null when trying again is no use
public record ErrorView(int status, String sentence, @Nullable String reference, @Nullable Retry retry) {

    /// The same request once more.
    ///
    /// @param seconds until the page asks again by itself, where nothing was typed; 0 where the reader sends the form again
    /// @param fields  what was typed, without passwords
    public record Retry(String path, int seconds, Map<String, List<String>> fields) {

        public boolean form() {
            return seconds == 0;
        }
    }
}
