// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.Models;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.prepare.RecipeStep;
import org.tastemaker.split.Split;

/// Equal things have equal names: the list in `docs/conventions.md` is closed.
final class ConventionsTest {

    @Test
    void everyParameterHasANameOfTheClosedList() throws IOException {
        Set<String> names = names();
        SoftAssertions softly = new SoftAssertions();
        Models.installed().all().forEach(model -> model.descriptor().parameters()
                .forEach(parameter -> check(softly, names, "model " + model.descriptor().name(), parameter)));
        ServiceLoader.load(RecipeStep.class)
                .forEach(step -> step.parameters().forEach(parameter -> check(softly, names, "step " + step.name(), parameter)));
        ServiceLoader.load(Split.class)
                .forEach(split -> split.parameters().forEach(parameter -> check(softly, names, "split " + split.name(), parameter)));
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, Set<String> names, String who, Parameter parameter) {
        softly.assertThat(names)
                .as("`%s` of %s is not in docs/conventions.md: take a name that is there, or add it there", parameter.name(), who)
                .contains(parameter.name());
    }

    /// What stands in back quotes in the first column of a table.
    private static Set<String> names() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "conventions.md"), UTF_8).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> Pattern.compile("`([a-z0-9-]+)`").matcher(cell).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
