package org.gongli.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file that somebody hands in.
///
/// @param fileName as the person called it; quoted, never believed
/// @param content  read once, by [Uploads#keep]
/// @param purpose  the key of a text that says what it is lent for, for example `hardship.purpose-evidence`
/// @param subject  what it belongs to, as `kind/id`; a [DocumentMatter] of that kind says who may open it
/// @param place    the organisation at which it is kept
/// @param member   whom it is about; null for nobody
/// @param expires  when it is destroyed
public record NewDocument(String fileName, InputStream content, String purpose, String subject, OrgId place, @Nullable MemberId member, Instant expires) {

    /// A file from a form, about whoever sends it.
    public static NewDocument of(Viewer viewer, MultipartFile file, String purpose, String subject, Instant expires) {
        try {
            var name = file.getOriginalFilename();
            return new NewDocument(name == null ? "" : name, file.getInputStream(), purpose, subject, viewer.org(), viewer.member().orElse(null), expires);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
