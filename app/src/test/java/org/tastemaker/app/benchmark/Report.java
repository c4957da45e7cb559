// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tastemaker.machine.Machine;
import org.tastemaker.page.MarkedPage;

/// Writes what was measured into marked blocks of the page, under a line with the machine and the day.
///
/// @param page docs/benchmarks.md, or a copy of it
/// @param machine in words
/// @param load how busy the machine was before
/// @param day when
record Report(MarkedPage page, String machine, double load, LocalDate day) {

    static Report now(MarkedPage page) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory = system instanceof com.sun.management.OperatingSystemMXBean more ? more.getTotalMemorySize() >> 30 : 0;
        return new Report(
                page,
                String.format(
                        Locale.ROOT, "%d processors (%s), %d GB, %s %s, Java %s", system.getAvailableProcessors(), Machine.processor(), memory,
                        system.getName(), system.getArch(), Runtime.version()),
                system.getSystemLoadAverage(), LocalDate.now(ZoneId.systemDefault()));
    }

    /// @return the same with the load as it is now
    Report again() {
        return now(page);
    }

    /// @param words a sentence or two of what was done
    /// @param head names of columns
    /// @param rows cells by column
    void write(String block, String words, List<String> head, List<List<String>> rows) {
        write(block, words, head, rows, "");
    }

    /// @param after what follows the table
    void write(String block, String words, List<String> head, List<List<String>> rows, String after) {
        page.write(block, circumstances() + " " + words + "\n\n" + table(head, rows) + (after.isEmpty() ? "" : "\n" + after + "\n"));
    }

    /// @return where and when; a busy machine is named as such
    String circumstances() {
        int processors = ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors();
        String busy = load < 0
                ? ""
                : String.format(
                        Locale.ROOT, load > 0.5 * processors ? ", which also did other work, if only the build and the part before (load average %.1f)" : ", load average %.1f before",
                        load);
        return day + ", " + machine + busy + ".";
    }

    static String table(List<String> head, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < all.size(); r++) {
            text.append('|');
            all.get(r).forEach(cell -> text.append(cell.isEmpty() ? " |" : " " + cell + " |"));
            text.append('\n');
            if (r == 0) {
                text.append("|---".repeat(head.size())).append("|\n");
            }
        }
        return text.toString();
    }
}
