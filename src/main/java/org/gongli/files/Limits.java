package org.gongli.files;

import java.time.Duration;

/// How much of a sheet we take.
///
/// The usual limits for uploads (10 MB, 100,000 rows) turn away the largest roster that one file must carry, 200,000 people in 9 columns.
/// Measured by `RosterSizesTest`, that roster is 21 MB as a workbook of ours (170 MB inflated, as Han is written in escapes), 21 MB as
/// Excel writes it (141 MB inflated, 54 MB of them shared texts) and 36 MB as CSV. So the limits are raised 1.3 to 1.9 times above these
/// figures and no further: memory stays bounded by the shared texts, and time by what is really inflated.
///
/// @param fileBytes what is uploaded
/// @param inflatedBytes all parts of a workbook together, really inflated
/// @param sharedTextBytes the table of shared texts, which is the one part that has to be in memory while rows are read
/// @param sharedTexts how many texts that table may have
/// @param parts files inside a workbook
/// @param sheets sheets of a workbook
/// @param rows rows of a sheet, the title row and empty rows included
/// @param columns columns of a sheet
/// @param textLength characters in one cell
/// @param time for checking a whole file
public record Limits(long fileBytes, long inflatedBytes, long sharedTextBytes, int sharedTexts, int parts, int sheets, int rows, int columns,
                     int textLength, Duration time) {

    private static final long MB = 1024 * 1024;

    /// For a roster: 200,000 people, a title and some explanation above.
    public static Limits standard() {
        return new Limits(48 * MB, 320 * MB, 96 * MB, 2_000_000, 200, 50, 200_100, 64, 4_096, Duration.ofSeconds(30));
    }

    /// For the small sheets of daily work, such as a group booking or a list of questions.
    public static Limits small() {
        return new Limits(10 * MB, 100 * MB, 32 * MB, 500_000, 200, 50, 20_000, 64, 4_096, Duration.ofSeconds(10));
    }
}
