// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.nio.file.Path;

/// A project of a newer version of the program: it can be looked at, as far as its tables are still
/// those we know, and never be written.
public final class NewerProject extends SqliteReader {
    NewerProject(Path path, Sql sql) {
        super(path, sql);
    }
}
