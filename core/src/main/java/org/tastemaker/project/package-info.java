// SPDX-License-Identifier: GPL-3.0-or-later
/// The project file: one SQLite database with everything. `Projects` opens it, `ProjectReader` and
/// `ProjectWriter` are what others see, `Schema` is the file's form, `FolderSink` is how an import gets in.
/// Knows data, protocols, runs, evaluations and tensors; knows no model and no job.
@NullMarked
package org.tastemaker.project;

import org.jspecify.annotations.NullMarked;
