// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything an import guessed or was told, so that the same files are read the same way again. It is kept
/// as JSON and may be edited.
///
/// @param version version of the format
/// @param layout name of the layout
/// @param files how each file is read
public record ImportPlan(int version, String layout, List<FilePlan> files) {
    /// The version that is written; older ones are read.
    public static final int VERSION = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ImportPlan {
        files = List.copyOf(files);
    }

    /// @return the plan as JSON
    public String json() {
        return JSON.writeValueAsString(this) + "\n";
    }

    /// @param source what to call the text in a problem, such as the file's path
    /// @throws ProblemException of kind INPUT if it is not a plan, or one of a newer version
    public static ImportPlan parse(String json, String source) {
        ImportPlan plan;
        try {
            plan = JSON.readValue(json, ImportPlan.class);
        } catch (JacksonException | NullPointerException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "imports.problem.plan-unreadable", source);
        }
        if (plan == null || plan.layout() == null || plan.version() < 1) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.plan-unreadable", source);
        }
        if (plan.version() > VERSION) {
            throw new ProblemException(
                    ProblemKind.INPUT, "imports.problem.plan-newer", source, plan.version(), VERSION);
        }
        return plan;
    }

    /// @throws ProblemException of kind INPUT if the file is absent or not a plan
    public static ImportPlan load(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "imports.problem.file-absent", file);
        } catch (IOException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "imports.problem.plan-unreadable", file);
        }
    }

    /// @throws ProblemException of kind JOB if the file cannot be written
    public void save(Path file) {
        try {
            Files.writeString(file, json(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(e, ProblemKind.JOB, "imports.problem.plan-unwritable", file);
        }
    }
}
