// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.problem;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.tastemaker.text.Texts;

/// Why the system refused a file, in words: its own messages are often only the path.
final class FileReason {
    private FileReason() {}

    static String of(Throwable refused, Texts texts) {
        String said = refused instanceof FileSystemException file ? file.getReason() : refused.getMessage();
        String known = said == null ? "" : said.toLowerCase(Locale.ROOT);
        return switch (refused) {
            case ProblemException problem -> problem.describe(texts);
            case NoSuchFileException _ -> texts.get("job.reason.absent");
            case AccessDeniedException _ -> texts.get("job.reason.denied");
            case FileAlreadyExistsException _ -> texts.get("job.reason.in-the-way");
            default -> {
                if (known.contains("no space")) {
                    yield texts.get("job.reason.full");
                } else if (known.contains("read-only")) {
                    yield texts.get("job.reason.denied");
                } else if (known.contains("not a directory")) {
                    yield texts.get("job.reason.in-the-way");
                }
                yield said == null || said.isBlank() ? texts.get("job.reason.unknown") : said;
            }
        };
    }
}
