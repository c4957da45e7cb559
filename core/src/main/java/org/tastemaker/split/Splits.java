// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split;

import java.util.Collection;
import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The splits there are.
public final class Splits {
    private final SortedMap<String, Split> byName = new TreeMap<>();

    /// @param splits of different names
    public Splits(Iterable<Split> splits) {
        for (Split split : splits) {
            if (byName.put(split.name(), split) != null) {
                throw new IllegalArgumentException("two splits named " + split.name());
            }
        }
    }

    /// Found when they are first asked for, once for all who ask.
    private static final class Found {
        private static final Splits ALL = new Splits(ServiceLoader.load(Split.class));
    }

    /// @return the splits that [ServiceLoader] finds
    public static Splits installed() {
        return Found.ALL;
    }

    /// @return all splits, by name
    public Collection<Split> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /// @throws ProblemException of kind USAGE if there is no such split; it names those there are
    public Split named(String name) {
        Split split = byName.get(name);
        if (split == null) {
            throw new ProblemException(
                    ProblemKind.USAGE, "split.problem.unknown", name, Known.of(name, byName.keySet()));
        }
        return split;
    }
}
