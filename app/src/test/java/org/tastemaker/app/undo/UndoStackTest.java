// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoStackTest {
    private final UndoStack stack = new UndoStack();
    private final List<String> steps = new ArrayList<>();

    private UndoCommand add(String step) {
        return UndoCommand.of("undo." + step, () -> steps.add(step), steps::removeLast);
    }

    @Test
    void undoRevertsTheNewestAndRedoDoesItAgain() {
        stack.perform(add("a"));
        stack.perform(add("b"));
        assertThat(stack.undo()).hasValueSatisfying(command -> assertThat(command.labelKey()).isEqualTo("undo.b"));
        assertThat(steps).containsExactly("a");
        assertThat(stack.nextRedoProperty().get()).isNotNull();
        stack.redo();
        assertThat(steps).containsExactly("a", "b");
    }

    @Test
    void aNewCommandForgetsWhatWasUndone() {
        stack.perform(add("a"));
        stack.undo();
        stack.perform(add("b"));
        assertThat(stack.redo()).isEmpty();
        assertThat(steps).containsExactly("b");
    }

    @Test
    void anEmptyStackUndoesNothing() {
        assertThat(stack.undo()).isEmpty();
        assertThat(stack.nextUndoProperty().get()).isNull();
    }

    @Test
    void fiveHundredStepsAreKept() {
        for (int i = 0; i < 600; i++) {
            stack.perform(add("s" + i));
        }
        int undone = 0;
        while (stack.undo().isPresent()) {
            undone++;
        }
        assertThat(undone).isEqualTo(500);
    }

    @Test
    void aBurstOfTypingIsOneStepUntilItIsSealed() {
        StringBuilder text = new StringBuilder();
        stack.perform(new Typed(text, "a"));
        stack.perform(new Typed(text, "b"));
        stack.seal();
        stack.perform(new Typed(text, "c"));
        stack.undo();
        assertThat(text).hasToString("ab");
        stack.undo();
        assertThat(text).isEmpty();
    }

    private record Typed(StringBuilder target, String letters) implements UndoCommand {
        @Override
        public String labelKey() {
            return "typing";
        }

        @Override
        public void apply() {
            target.append(letters);
        }

        @Override
        public void revert() {
            target.setLength(target.length() - letters.length());
        }

        @Override
        public Optional<UndoCommand> mergedWith(UndoCommand next) {
            return next instanceof Typed more ? Optional.of(new Typed(target, letters + more.letters)) : Optional.empty();
        }
    }
}
