package org.gongli.files;

/// What one file may still use up while it is checked.
final class ScanBudget {

    private final Limits limits;
    private final String fileName;
    private final long deadline;
    private long inflated;

    ScanBudget(Limits limits, String fileName) {
        this.limits = limits;
        this.fileName = fileName;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    Limits limits() {
        return limits;
    }

    void inflated(int bytes) {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            throw refuse(Refusal.INFLATES_TOO_LARGE, megabytes(limits.inflatedBytes()));
        }
        if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
            throw refuse(Refusal.TOO_SLOW, limits.time().toSeconds());
        }
    }

    FileRefused refuse(Refusal refusal, Object... more) {
        return new FileRefused(refusal, fileName, more);
    }

    static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
