// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the program keeps what is not in a project: settings, logs, and the native libraries that
/// are unpacked once. Knows no other package. Called first of all by `cli.Main`.
@NullMarked
package org.tastemaker.folder;

import org.jspecify.annotations.NullMarked;
