/// Sheets in and out: what people bring as Excel or CSV, and what every list gives them back.
///
/// **What it is for.** Officers keep their Excel. [org.gongli.files.TableReader] opens what they upload, [org.gongli.files.TableWriter]
/// writes what they download. The module knows rows and columns and no feature: what a column means is the business of whoever asks.
///
/// **Its words.** A *table* is the first visible sheet with anything in it, or the whole of a CSV file. A *row* has the number that the
/// person sees at its left. A *cell* is the text that the person sees in it. A *refusal* is one of the sentences in
/// `messages/files.properties`; its key is stable. *Digits lost* marks a cell where Excel has already rounded a long number.
///
/// **Its invariants.**
/// - Content decides what a file is; its name is only quoted.
/// - No parser sees a byte that the guard has not passed: sizes are counted as really inflated, never as declared.
/// - A table that opened is whole: sizes, rows, columns and texts were checked to the end before the first row is handed out.
/// - Memory does not grow with the number of rows, except for the shared texts of a workbook, which are bounded by [org.gongli.files.Limits].
/// - Text leaves as text. No cell that we write is a formula, in a workbook or in a CSV file.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.gongli.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
