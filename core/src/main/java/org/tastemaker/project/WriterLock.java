// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The right to write a project: a lock of the operating system on a small file beside it, which is gone
/// with its process, however that ends. The project itself is not locked this way, because SQLite's own
/// locks on it would be lost when a second handle is closed.
final class WriterLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @param project an existing file
    /// @throws ProblemException of kind PROJECT if somebody else writes it
    static WriterLock take(Path project) {
        Path real;
        try {
            real = project.toRealPath();
        } catch (IOException absent) {
            throw new ProblemException(absent, ProblemKind.PROJECT, "project.problem.absent", project.toString());
        }
        Path file = mark(real);
        for (int attempt = 0; attempt < 20; attempt++) {
            WriterLock lock = attempt(project, file);
            if (lock != null) {
                return lock;
            }
        }
        throw busy(project, null);
    }

    /// @param project without links
    /// @return what lies beside a project while it is written, and after a writer was killed
    static Path mark(Path project) {
        return project.resolveSibling("." + project.getFileName() + ".writing");
    }

    /// @return null if the file was removed by its last holder while we were taking it
    private static @org.jspecify.annotations.Nullable WriterLock attempt(Path project, Path file) {
        FileChannel channel = null;
        boolean kept = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw busy(project, null);
            }
            // A locked file that no longer has its name excludes nobody.
            try (FileChannel again = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (again.tryLock() != null) {
                    return null;
                }
            } catch (OverlappingFileLockException same) {
                kept = true;
                return new WriterLock(file, channel);
            } catch (NoSuchFileException removed) {
                return null;
            }
            return null;
        } catch (OverlappingFileLockException held) {
            throw busy(project, held);
        } catch (IOException refused) {
            throw new ProblemException(refused, ProblemKind.PROJECT, "project.problem.not-writable", project.toString());
        } finally {
            if (channel != null && !kept) {
                closeQuietly(channel);
            }
        }
    }

    private static ProblemException busy(Path project, @org.jspecify.annotations.Nullable Throwable cause) {
        return new ProblemException(cause, ProblemKind.PROJECT, "project.problem.busy", project.toString());
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            // Windows does not remove an open file; what stays is empty and unlocked.
        }
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // The lock goes with the handle all the same.
        }
    }
}
