package org.gongli.starting;

import java.io.PrintStream;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/// What the operator sees in the terminal. Progress is drawn over one line; where no terminal reads it, only its end is printed.
@Component
class Console {

    private final PrintStream out;
    private final boolean terminal;

    Console() {
        out = System.out;
        terminal = System.console() != null && System.console().isTerminal();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /// Takes the share done so far, 0 to 100, and draws it.
    IntConsumer progress(String title) {
        var began = System.nanoTime();
        return done -> {
            if (terminal || done == 100) {
                var seconds = (System.nanoTime() - began) / 1e9;
                out.printf("%s  %-40s %3d %%  %.1f s%s", terminal ? "\r" : "", title, done, seconds, done == 100 ? System.lineSeparator() : "");
                out.flush();
            }
        };
    }
}
