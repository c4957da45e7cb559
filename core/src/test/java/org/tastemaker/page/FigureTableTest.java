// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.page.FigureTable.Column;
import org.tastemaker.page.FigureTable.Use;

class FigureTableTest {
    private static final FigureTable TABLE = new FigureTable(
            List.of(
                    new Column("data", Use.KEY), new Column("model", Use.KEY), new Column("wanted", Use.TOLD),
                    new Column("ours", Use.FIGURE), new Column("taken", Use.FIGURE)),
            List.of(
                    List.of("films", "`ease`", ".5", "", ""), List.of("films", "`slim`", "", "", ""),
                    List.of("shops", "`ease`", ".7", "", "")));

    @Test
    void aRowThatWasNeverTakenSaysSo() {
        assertThat(TABLE.updated("", Map.of())).isEqualTo("""
                | data | model | wanted | ours | taken |
                |---|---|---|---|---|
                | films | `ease` | .5 | not taken yet | |
                | | `slim` | | not taken yet | |
                | shops | `ease` | .7 | not taken yet | |
                """);
    }

    @Test
    void whatIsNotTakenAnewStaysAndWhatIsDeclaredIsWrittenAnew() {
        String before = """
                | data | model | wanted | ours | taken |
                |---|---|---|---|---|
                | films | `ease` | .4 | .51 | Monday |
                | | `slim` | | .52 | Monday |
                | | `gone` | | .53 | Monday |
                | shops | `ease` | .7 | .54 | Monday |
                """;
        assertThat(TABLE.updated(before, Map.of(List.of("films", "`slim`"), List.of(".62", "Friday")))).isEqualTo("""
                | data | model | wanted | ours | taken |
                |---|---|---|---|---|
                | films | `ease` | .5 | .51 | Monday |
                | | `slim` | | .62 | Friday |
                | shops | `ease` | .7 | .54 | Monday |
                """);
    }

    @Test
    void writingTwiceChangesNothing() {
        String once = TABLE.updated("", Map.of(List.of("shops", "`ease`"), List.of(".1", "Friday")));
        assertThat(TABLE.updated(once, Map.of())).isEqualTo(once);
    }
}
