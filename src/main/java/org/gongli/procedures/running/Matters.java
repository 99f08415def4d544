package org.gongli.procedures.running;

import org.gongli.procedures.CaseMatter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The features behind the procedures.
@Component
public class Matters {

    private final ObjectProvider<CaseMatter> matters;

    Matters(ObjectProvider<CaseMatter> matters) {
        this.matters = matters;
    }

    public CaseMatter of(String procedure) {
        return matters.stream().filter(matter -> matter.procedure().equals(procedure)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no feature serves the procedure " + procedure));
    }
}
