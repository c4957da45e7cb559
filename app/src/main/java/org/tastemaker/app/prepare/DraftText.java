// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.util.List;
import java.util.Optional;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.problem.ProblemException;

/// A draft as text, for the project's settings: the name, the split, then a step a line, as the command
/// line writes them.
final class DraftText {
    private DraftText() {}

    static String write(Draft draft) {
        StringBuilder text = new StringBuilder(draft.name().replace('\n', ' ')).append('\n');
        text.append(line(draft.split())).append('\n');
        draft.steps().forEach(step -> text.append(line(step)).append('\n'));
        return text.toString();
    }

    private static String line(StepSettings settings) {
        return settings.text().replace('\n', ' ');
    }

    /// @return the draft; empty if the text is not one
    static Optional<Draft> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        try {
            List<StepSettings> steps = lines.subList(2, lines.size()).stream().map(StepSettings::parse).toList();
            return Optional.of(new Draft(steps, StepSettings.parse(lines.get(1)), lines.getFirst()));
        } catch (ProblemException older) {
            return Optional.empty();
        }
    }
}
