package org.gongli.members.seals;

import org.gongli.members.CitizenId;
import org.gongli.members.Phone;
import org.gongli.platform.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals and opens the two numbers that identify a person, and makes the keys by which they are found again. The only place of the module that
/// knows how.
@Component
public class MemberSeals {

    private final Sealing.Seal citizenIds;
    private final Sealing.Seal phones;

    MemberSeals(Sealing sealing) {
        this.citizenIds = sealing.seal("members.citizen-id");
        this.phones = sealing.seal("members.phone");
    }

    public byte[] seal(CitizenId id) {
        return citizenIds.seal(id.number());
    }

    public byte[] index(CitizenId id) {
        return citizenIds.index(id.number());
    }

    public CitizenId citizenId(byte[] sealed) {
        return new CitizenId(citizenIds.text(sealed));
    }

    public byte @Nullable [] seal(@Nullable Phone phone) {
        return phone == null ? null : phones.seal(phone.number());
    }

    public byte @Nullable [] index(@Nullable Phone phone) {
        return phone == null ? null : phones.index(phone.number());
    }

    public @Nullable Phone phone(byte @Nullable [] sealed) {
        return sealed == null ? null : new Phone(phones.text(sealed));
    }
}
