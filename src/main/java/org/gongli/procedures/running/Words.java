package org.gongli.procedures.running;

import java.util.Arrays;
import java.util.List;
import org.gongli.platform.Sealing;
import org.gongli.procedures.Change;
import org.gongli.procedures.view.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What people write about a case. It may tell about a person, so it lies sealed in the database.
@Component
public class Words {

    private final Sealing.Seal seal;
    private final JsonMapper json;

    Words(Sealing sealing, JsonMapper json) {
        this.seal = sealing.seal("procedures.words");
        this.json = json;
    }

    public byte[] seal(String words) {
        return seal.seal(words);
    }

    public byte @Nullable [] sealed(String words) {
        return words.isEmpty() ? null : seal.seal(words);
    }

    public String open(byte @Nullable [] sealed) {
        return sealed == null ? "" : seal.text(sealed);
    }

    public byte[] sealed(List<Change> changes) {
        return seal.seal(json.writeValueAsBytes(changes));
    }

    public List<Change> changes(byte[] sealed) {
        return Arrays.asList(json.readValue(seal.text(sealed), Change[].class));
    }

    public Title title(String key, String args) {
        return new Title(key, List.of(json.readValue(args, Object[].class)));
    }

    String args(List<Object> args) {
        return json.writeValueAsString(args);
    }
}
