// SPDX-License-Identifier: GPL-3.0-or-later
/// What pages show of the items, users and runs of a project: titles and lines in the language of the
/// window, pictures, and the choice of a run. It knows the session and the pieces, no page.
/// Begin with [org.tastemaker.app.catalogue.ItemWords].
@NullMarked
package org.tastemaker.app.catalogue;

import org.jspecify.annotations.NullMarked;
