// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tastemaker.cli.CliContext;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.machine.PeakMemory;
import org.tastemaker.machine.ProcessorTime;

/// Measures work from its making on.
///
/// @param context whom the measurement is told
/// @param nanos when it began
/// @param processor processor time of this process at that time
record Stopwatch(CliContext context, long nanos, double processor) {

    static Stopwatch start(CliContext context) {
        return new Stopwatch(context, System.nanoTime(), ProcessorTime.seconds());
    }

    /// Tells the measurement as a line of JSON.
    ///
    /// @param what the work, named as the peers name it
    /// @param unit what was counted
    /// @param more what else is to be told
    void tell(String what, String unit, long count, Map<String, ?> more) {
        tell(what, unit, count, more, (System.nanoTime() - nanos) / 1e9, ProcessorTime.seconds() - processor);
    }

    /// Tells the time up to another one's start.
    void tell(String what, String unit, long count, Map<String, ?> more, Stopwatch end) {
        tell(what, unit, count, more, (end.nanos - nanos) / 1e9, end.processor - processor);
    }

    private void tell(String what, String unit, long count, Map<String, ?> more, double seconds, double used) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", what);
        line.put("peer", "tastemaker");
        line.put("seconds", rounded(seconds, 4));
        line.put("processor_seconds", rounded(used, 2));
        line.put(unit + "_per_second", rounded(count / seconds, 1));
        line.put("peak_mb", PeakMemory.megabytes());
        line.put("kernels", Kernels.installed().name());
        line.putAll(more);
        context.console().document(line);
    }

    private static double rounded(double value, int digits) {
        return Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "f", value));
    }
}
