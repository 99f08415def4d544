package org.gongli.funds.settling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.gongli.funds.BatchId;
import org.gongli.funds.paying.BankFiles;
import org.gongli.platform.DataFolder;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes a file of the bank in: past the guard of `files`, into rows, into the books. The file itself lies in the data folder only while it is read.
@Component
public class TakingResults {

    private static final int LONGEST_NAME = 120;

    private final DataFolder folder;
    private final ResultReader reader;
    private final BookingResults booking;

    TakingResults(DataFolder folder, ResultReader reader, BookingResults booking) {
        this.folder = folder;
        this.reader = reader;
        this.booking = booking;
    }

    /// @return whether the file was new; false for one that was taken before, of which nothing was booked again
    /// @throws Refused when there is no file, it is no table, or its rows are not ours as they went out
    public boolean take(Viewer viewer, BatchId id, @Nullable MultipartFile upload) throws IOException {
        if (upload == null || upload.isEmpty()) {
            throw new Refused("funds.result.no-file");
        }
        var name = name(Objects.requireNonNullElse(upload.getOriginalFilename(), ""));
        var opened = Files.createTempFile(folder.folder("bank-results"), "result", null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var bytes = upload.getBytes();
            Files.write(opened, bytes);
            return booking.book(viewer, id, name, BankFiles.digest(bytes), reader.read(opened, name));
        } finally {
            Files.delete(opened);
        }
    }

    /// Some browsers send the whole path.
    private static String name(String original) {
        var name = PlainText.line(original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1));
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
