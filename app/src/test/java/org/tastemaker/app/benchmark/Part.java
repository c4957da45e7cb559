// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

/// Measures something and writes it into its block of the page.
interface Part {
    /// @return by which it can be chosen
    String name();

    /// @param program runs what is measured
    /// @param report is written to
    void run(Program program, Report report) throws Exception;
}
