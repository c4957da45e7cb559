// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// What is said where there is no room left: for what, how much it needs and how much there is.
final class DiskFull {
    /// Less than this is as good as nothing.
    private static final long LITTLE = 1 << 20;

    private DiskFull() {}

    /// @param place the file or folder that was written
    /// @param needed about how many bytes it takes
    static ProblemException problem(Throwable cause, Path place, long needed) {
        long free = free(place);
        return new ProblemException(
                cause, ProblemKind.JOB, "project.problem.disk-full", place.toString(),
                free < 0 ? "?" : Long.toString(free >> 20), Long.toString((Math.max(1, needed) + LITTLE - 1) / LITTLE));
    }

    /// Whether a file could not be written because the disk is full; what Java says of it differs by system
    /// and language.
    static boolean caused(IOException failed, Path place) {
        String message = String.valueOf(failed.getMessage());
        long free = free(place);
        return message.contains("No space left") || message.contains("not enough space") || free >= 0 && free < LITTLE;
    }

    private static long free(Path place) {
        try {
            Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
            return folder == null ? -1 : Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
