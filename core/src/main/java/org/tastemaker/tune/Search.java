// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.List;
import java.util.Optional;

/// A way to search. It keeps nothing between calls: what it wants next follows from its seed and from the
/// trials done, so a study that was stopped goes on as if it had not been.
public interface Search {
    /// @param done every trial so far, in their order
    /// @return what to try next; empty when the search is over
    Optional<Proposal> next(List<Trial> done);

    /// @return the share of the resource that each planned trial is given, in order; fewer may come of it
    List<Double> plan();
}
