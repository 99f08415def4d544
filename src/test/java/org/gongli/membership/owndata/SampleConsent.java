package org.gongli.membership.owndata;

import org.gongli.members.consents.ConsentMatter;
import org.gongli.shared.Viewer;
import org.gongli.testing.TestBean;

/// A purpose on which nothing rests.
@TestBean
class SampleConsent implements ConsentMatter {

    @Override
    public String key() {
        return "sample.consent";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void withdrawn(Viewer member, String subject) {
        // nothing to end
    }
}
