// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.util.List;

/// What an import did. Read is always accepted plus refused.
///
/// @param files a line for each file
/// @param users users with at least one interaction
/// @param items items with at least one interaction
/// @param interactions rows accepted
public record ImportReport(List<FileReport> files, int users, int items, long interactions) {
    public ImportReport {
        files = List.copyOf(files);
    }

    /// What became of one file.
    ///
    /// @param path the file
    /// @param layout the layout it was read with
    /// @param as `interactions`, `items`, `users` or `links`
    /// @param read rows read, without the header
    /// @param accepted rows accepted
    /// @param refused rows refused
    /// @param problems the first refusals
    public record FileReport(
            String path, String layout, String as, long read, long accepted, long refused, List<RowProblem> problems) {
        public FileReport {
            problems = List.copyOf(problems);
        }
    }

    /// A refused row.
    ///
    /// @param line its first line, the file's first line being 1
    /// @param key key of the reason's text
    /// @param arguments its arguments
    public record RowProblem(long line, String key, List<String> arguments) {
        public RowProblem {
            arguments = List.copyOf(arguments);
        }
    }
}
