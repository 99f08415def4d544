package org.gongli.shared;

import java.util.function.IntConsumer;
import org.springframework.core.Ordered;

/// A module's part of the demo city. Parts load in their order, each in transactions of its own, only into an empty database.
public interface DemoData extends Ordered {

    /// The key of the line that tells what is being loaded.
    String title();

    /// Loads this part.
    ///
    /// @param progress takes the share done so far, 0 to 100
    void load(IntConsumer progress);
}
