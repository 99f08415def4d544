package org.gongli.starting;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/// What the operator sees in the terminal. Progress is drawn over one line; where no terminal reads it, only its end is printed.
@Component
class Console {

    private static final int ALL = 100;

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

    /// Does a piece of work that tells the share done so far, 0 to 100, and draws it; the last line stays.
    void progress(String title, Consumer<IntConsumer> work) {
        var began = System.nanoTime();
        work.accept(done -> {
            if (terminal) {
                draw("\r", title, done, began, "");
            }
        });
        draw(terminal ? "\r" : "", title, ALL, began, System.lineSeparator());
    }

    private void draw(String before, String title, int done, long began, String after) {
        out.printf("%s  %-40s %3d %%  %.1f s%s", before, title, done, (System.nanoTime() - began) / 1e9, after);
        out.flush();
    }
}
