package org.gongli.hardship;

import org.gongli.hardship.assessing.Household;
import org.gongli.hardship.assessing.Judgement;
import org.gongli.platform.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals and opens what a file holds.
@Component
public class Households {

    private final Sealing.Seal seal;
    private final JsonMapper json;

    Households(Sealing sealing, JsonMapper json) {
        this.seal = sealing.seal("hardship.file");
        this.json = json;
    }

    public byte[] seal(Household household) {
        return seal.seal(json.writeValueAsBytes(household));
    }

    public Household open(byte[] content) {
        return json.readValue(seal.text(content), Household.class);
    }

    /// It says what the household lives on.
    byte[] seal(Judgement judgement) {
        return seal.seal(json.writeValueAsBytes(judgement));
    }

    Judgement judgement(byte[] sealed) {
        return json.readValue(seal.text(sealed), Judgement.class);
    }

    public byte[] sealWords(String words) {
        return seal.seal(words);
    }

    public String words(byte @Nullable [] sealed) {
        return sealed == null ? "" : seal.text(sealed);
    }
}
