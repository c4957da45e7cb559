// SPDX-License-Identifier: GPL-3.0-or-later
/// The Lists page: one user, the history, what one to three runs recommend, and why. It knows the session,
/// the words of the catalogue, the shell's contract and the pieces. Begin with
/// [org.tastemaker.app.lists.ListsPage]; what it shows is decided in [org.tastemaker.app.lists.ListsViewModel].
@NullMarked
package org.tastemaker.app.lists;

import org.jspecify.annotations.NullMarked;
