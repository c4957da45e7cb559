// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.project.RunRecord;

/// The colour of each run, the same on every page for as long as the project is open: the oldest run has
/// the first colour. The colour of a removed run is not given to another, so that nobody confuses the two.
/// Used on the window's thread.
public final class RunColours {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    RunColours() {}

    /// @param run name of a run, also of one that only waits for its start
    /// @return number of a series colour, from 0
    public int of(String run) {
        return numbers.computeIfAbsent(run, name -> numbers.size());
    }

    /// @param run name of a run
    /// @return the looked-up colour of the style sheet, such as `-tm-series-1`
    public String paint(String run) {
        return "-tm-series-" + (Math.floorMod(of(run), 6) + 1);
    }

    void follow(List<RunRecord> runs) {
        for (RunRecord run : runs) {
            numbers.putIfAbsent(run.name(), numbers.size());
        }
    }
}
