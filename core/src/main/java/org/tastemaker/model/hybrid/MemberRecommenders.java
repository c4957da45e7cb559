// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.List;
import org.tastemaker.model.Recommender;

/// The trained members of a hybrid, which are closed together.
record MemberRecommenders(List<Recommender> all) implements AutoCloseable {
    MemberRecommenders {
        all = List.copyOf(all);
    }

    int size() {
        return all.size();
    }

    /// Closes each, whatever the others do.
    @Override
    public void close() {
        RuntimeException first = null;
        for (Recommender member : all) {
            try {
                member.close();
            } catch (RuntimeException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
