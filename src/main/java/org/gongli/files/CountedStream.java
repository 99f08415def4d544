package org.gongli.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what really comes out of one part of a workbook and stops at once when it is too much, when a single tag or text is longer
/// than any honest one, or when time is up. A parser behind it never holds more than [#LONGEST_RUN] bytes at a time.
final class CountedStream extends FilterInputStream {

    /// Honest workbooks stay below a tenth of it, except for pictures inside old drawings.
    static final int LONGEST_RUN = 512 * 1024;

    private final ScanBudget budget;
    private final boolean markup;
    private long count;
    private int run;

    CountedStream(InputStream in, ScanBudget budget, boolean markup) {
        super(in);
        this.budget = budget;
        this.markup = markup;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = super.read(bytes, from, length);
        if (read > 0) {
            count += read;
            budget.inflated(read);
            if (markup) {
                measureRuns(bytes, from, from + read);
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void measureRuns(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            run = bytes[i] == '<' ? 0 : run + 1;
            if (run > LONGEST_RUN) {
                throw budget.refuse(Refusal.TEXT_TOO_LONG, budget.limits().textLength());
            }
        }
    }
}
