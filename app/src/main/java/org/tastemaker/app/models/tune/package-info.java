// SPDX-License-Identifier: GPL-3.0-or-later
/// Tuning on the Models page: what to vary, the study while it runs and after, its best values back into the
/// form. Knows the session and the pieces; the searches are in `org.tastemaker.tune`.
@NullMarked
package org.tastemaker.app.models.tune;

import org.jspecify.annotations.NullMarked;
