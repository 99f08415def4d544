package org.gongli.procedures.view;

import java.util.List;
import org.gongli.ui.Ui;

/// By what a case is listed.
public record Title(String key, List<Object> args) {

    public String in(Ui ui) {
        return ui.t(key, args.toArray());
    }
}
