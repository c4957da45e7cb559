// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;

class ProtocolFoldTest {
    private static ProtocolRecord protocol(String name, StepSettings split) {
        return new ProtocolRecord(name, new Recipe(List.of()), split, List.of(), 1, 1, 1, 0, 1);
    }

    @Test
    void aFoldIsFoundAgainInTheProtocolThatWasMadeOfIt() {
        ProtocolFold fold = new ProtocolFold("main", 2, 5, .1);
        ProtocolRecord made = protocol(fold.name(), fold.split());
        ProtocolRecord whole = protocol("main", new StepSettings("ratio", Map.of()));
        assertThat(fold.name()).isEqualTo("main-fold-2-of-5-validation-0.1");
        assertThat(ProtocolFold.of(made, List.of(whole, made))).contains(fold);
        assertThat(ProtocolFold.of(made, List.of(made))).as("of nothing that is there").isEmpty();
        assertThat(ProtocolFold.of(whole, List.of(whole, made))).isEmpty();
        assertThat(ProtocolRecord.wholes(List.of(whole, made))).containsExactly(whole);
    }

    @Test
    void aFoldOfAFoldBelongsToTheNearer() {
        ProtocolRecord whole = protocol("main", new StepSettings("ratio", Map.of()));
        ProtocolRecord outer = protocol("main-fold-1-of-2", new ProtocolFold("main", 1, 2, 0).split());
        ProtocolFold inner = new ProtocolFold("main-fold-1-of-2", 2, 2, 0);
        assertThat(ProtocolFold.of(protocol(inner.name(), inner.split()), List.of(whole, outer))).contains(inner);
    }

    @Test
    void runsOfAFoldAreNamedAfterWhatIsTried() {
        ProtocolFold fold = new ProtocolFold("main", 3, 10, 0);
        assertThat(fold.ofRun("ials")).isEqualTo("ials-fold-3-of-10");
        assertThat(fold.namesake("ials-fold-3-of-10")).isEqualTo("ials");
        assertThat(fold.namesake("another")).isEqualTo("another");
    }
}
