package org.gongli.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The folder that keeps everything, held by one running platform at a time.
@Component
public class DataFolder implements DisposableBean {

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    DataFolder(GongliProperties properties) {
        root = properties.data().toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(root.resolve("gongli.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = locked(channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be written (%s). Name another with --data FOLDER, or give this user the right to write there."
                    .formatted(root, e.getMessage()));
        }
    }

    private FileLock locked(FileChannel opened) throws IOException {
        FileLock held;
        try {
            held = opened.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            throw new CannotStart("Another Gongli is running on the data folder %s. Stop it first, or name another folder with --data FOLDER.".formatted(root));
        }
        return held;
    }

    /// A folder inside, made when it is not there yet.
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new CannotStart("The folder %s cannot be made: %s.".formatted(root.resolve(name), e.getMessage()));
        }
    }

    @Override
    public void destroy() throws IOException {
        lock.release();
        channel.close();
    }
}
