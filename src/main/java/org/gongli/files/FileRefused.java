package org.gongli.files;

import java.util.stream.Stream;
import org.gongli.shared.Refused;

/// An uploaded file that is no table we can take, with the sentence that says why and what to do.
/// Nothing of the file has been kept when this is thrown from [TableReader#open].
public final class FileRefused extends Refused {

    FileRefused(Refusal refusal, String fileName, Object... more) {
        super(refusal.key(), Stream.concat(Stream.of(fileName), Stream.of(more)).toArray());
    }
}
