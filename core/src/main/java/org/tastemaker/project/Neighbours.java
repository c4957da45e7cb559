// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The files that SQLite reads beside a project. A journal is played into the project by whoever opens it
/// next, before anything can be checked; so one is let in only if it is ours. Tastemaker's own, left by a
/// killed writer, lies beside the writer's mark, and a project never keeps a write-ahead log.
final class Neighbours {
    /// Where the header of an SQLite file says how it is journalled, twice; 2 is a write-ahead log.
    private static final int FORMAT = 18;

    /// Where it says of which version its tables are.
    private static final int VERSION = 60;

    private Neighbours() {}

    static Path journal(Path project) {
        return beside(project, "-journal");
    }

    /// Looks without opening the project.
    ///
    /// @throws ProblemException of kind PROJECT if a journal lies there that no writer of ours has left
    static void check(Path project) {
        try {
            Path real = project.toRealPath();
            Path journal = journal(real);
            boolean undoes;
            try (InputStream in = Files.newInputStream(journal)) {
                undoes = in.read() > 0;
            } catch (java.nio.file.NoSuchFileException none) {
                undoes = false;
            }
            if (undoes && !Files.exists(WriterLock.mark(real)) && Files.exists(journal)) {
                throw new ProblemException(ProblemKind.PROJECT, "project.problem.journal", project.toString(), journal.toString());
            }
            if (logged(real)) {
                throw new ProblemException(ProblemKind.PROJECT, "project.problem.not-a-project", project.toString());
            }
        } catch (IOException unreadable) {
            throw new ProblemException(unreadable, ProblemKind.PROJECT, "project.problem.cannot-open", project.toString());
        }
    }

    private static boolean logged(Path project) throws IOException {
        try (InputStream in = Files.newInputStream(project)) {
            byte[] header = in.readNBytes(FORMAT + 2);
            return header.length == FORMAT + 2 && (header[FORMAT] != 1 || header[FORMAT + 1] != 1);
        }
    }

    /// @return the version that the file gives itself, looked up without opening it; 0 if it has none
    static int version(Path project) {
        try (InputStream in = Files.newInputStream(project)) {
            byte[] header = in.readNBytes(VERSION + Integer.BYTES);
            return header.length == VERSION + Integer.BYTES ? java.nio.ByteBuffer.wrap(header).getInt(VERSION) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static Path beside(Path project, String ending) {
        return project.resolveSibling(project.getFileName() + ending);
    }
}
