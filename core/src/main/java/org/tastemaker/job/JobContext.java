// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.Hashes;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.task.TaskContext;
import org.tastemaker.text.Texts;

/// What a job is given.
///
/// @param project the project, to be read
/// @param folder an empty folder for what it makes
/// @param task told of progress, asked for cancellation
/// @param events hears what the job made
/// @param scorers trained models, kept between jobs of one process
/// @param texts texts in the language asked for
public record JobContext(
        ProjectReader project, Path folder, TaskContext task, Consumer<JobEvent> events, ScoringSessions scorers, Texts texts) {

    private static final int ATTEMPTS = 5;

    /// For one of several things that a job makes one after the other, whose files have the same names.
    ///
    /// @param part what tells it from the others, a letter and digits
    /// @param within what the part is given in place of the task
    /// @return the same with a folder of its own beside this one
    public JobContext part(String part, TaskContext within) {
        return new JobContext(project, folder.resolveSibling(part + "-" + folder.getFileName()), within, events, scorers, texts);
    }

    /// Writes a file, or a folder's content.
    public interface Writing {
        void to(Path path) throws IOException;
    }

    /// Makes a file and tells of it with its hash; its name appears only when it is whole.
    ///
    /// @param kind as in [JobEvent.Artefact]
    /// @param name protocol or run it belongs to
    /// @param file name of the file
    public void artefact(String kind, String name, String file, Writing writing) {
        Path path = folder.resolve(file);
        Path temporary = folder.resolve(file + ".part");
        try {
            write(temporary, writing);
            WholeFiles.publish(temporary, path);
            events.accept(new JobEvent.Artefact(kind, name, path.toString(), Hashes.of(path)));
        } catch (IOException failed) {
            throw new ProblemException(
                    failed, ProblemKind.JOB, "job.problem.not-written", path.toString(), failed);
        }
    }

    /// The one who takes over what was made clears the folder when it is empty, perhaps just now.
    private void write(Path file, Writing writing) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Files.createDirectories(folder);
            try {
                writing.to(file);
                return;
            } catch (IOException failed) {
                if (attempt == ATTEMPTS || Files.isDirectory(folder)) {
                    throw failed;
                }
            }
        }
    }
}
