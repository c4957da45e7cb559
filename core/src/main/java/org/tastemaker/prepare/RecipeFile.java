// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Recipes as JSON:
///
/// ```json
/// {"format": "tastemaker-recipe", "version": 1, "steps": [{"name": "k-core", "values": {"users": "5"}}]}
/// ```
public final class RecipeFile {
    /// The version that is written; older ones are read.
    public static final int VERSION = 1;

    private static final String FORMAT = "tastemaker-recipe";
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Document(@Nullable String format, int version, @Nullable List<Step> steps) {}

    private record Step(@Nullable String name, @Nullable Map<String, Object> values) {}

    /// @return the recipe as text
    public String write(Recipe recipe) {
        List<Step> steps = recipe.steps().stream()
                .map(s -> new Step(s.name(), new LinkedHashMap<>(s.values())))
                .toList();
        return json.writeValueAsString(new Document(FORMAT, VERSION, steps)) + "\n";
    }

    /// @param source what to call the text in a problem, such as the file's path
    /// @throws ProblemException of kind INPUT if it is not a recipe, or one of a newer version
    public Recipe read(String text, String source) {
        Document document;
        try {
            document = json.readValue(text, Document.class);
        } catch (JacksonException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "step.problem.recipe-unreadable", source);
        }
        if (document == null || !FORMAT.equals(document.format) || document.steps == null) {
            throw new ProblemException(ProblemKind.INPUT, "step.problem.recipe-unreadable", source);
        }
        if (document.version > VERSION) {
            throw new ProblemException(
                    ProblemKind.INPUT, "step.problem.recipe-newer", source, document.version, VERSION);
        }
        return new Recipe(document.steps.stream().map(s -> settings(s, source)).toList());
    }

    private static StepSettings settings(Step step, String source) {
        if (step == null || step.name == null) {
            throw new ProblemException(ProblemKind.INPUT, "step.problem.recipe-unreadable", source);
        }
        Map<String, String> values = new LinkedHashMap<>();
        if (step.values != null) {
            // numbers and truth values may be written without quotes
            step.values.forEach((name, value) -> values.put(name, String.valueOf(value)));
        }
        return new StepSettings(step.name, values);
    }

    /// @throws ProblemException of kind INPUT if the file is absent or not a recipe
    public Recipe load(Path file) {
        try {
            return read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "step.problem.recipe-absent", file);
        } catch (IOException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "step.problem.recipe-unreadable", file);
        }
    }

    /// @throws ProblemException of kind JOB if the file cannot be written
    public void save(Recipe recipe, Path file) {
        try {
            Files.writeString(file, write(recipe), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(e, ProblemKind.JOB, "step.problem.recipe-unwritable", file);
        }
    }
}
