package org.gongli.membership.view;

import java.util.List;
import org.gongli.members.consents.Consent;

/// What a member agreed to, the newest first.
public record ConsentList(List<Consent> consents) {
}
