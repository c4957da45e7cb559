// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Locale;

/// What a model does when rows were added since a run of it. Texts: `model.renewal.<word>`.
public enum Renewal {
    /// Adds what the new rows say to sums that the run kept: the result is that of a refit.
    SUMS,
    /// Begins with what the run learned and trains a share of the epochs.
    WARM_START,
    /// Is fitted anew to all rows.
    REFIT;

    /// Of the planned epochs a warm start trains one in so many.
    private static final int SHARE = 4;

    /// @return the name in kebab case
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param planned epochs of a training from the beginning
    /// @return epochs of a warm start, a quarter of them, at least one
    public static int epochs(int planned) {
        return Math.ceilDiv(planned, SHARE);
    }
}
