// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tastemaker.imports.Importer;

class RehearsalTest {
    @Test
    void itsRowsAreReadToTheLast() throws Exception {
        assertThat(new Rehearsal(Importer.installed()).play()).isEqualTo(3);
    }
}
