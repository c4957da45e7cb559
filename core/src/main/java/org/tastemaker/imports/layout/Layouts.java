// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.util.Collection;
import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tastemaker.imports.source.Source;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The layouts there are.
public final class Layouts {
    private final SortedMap<String, Layout> byName = new TreeMap<>();

    /// @param layouts of different names
    public Layouts(Iterable<Layout> layouts) {
        for (Layout layout : layouts) {
            if (byName.put(layout.name(), layout) != null) {
                throw new IllegalArgumentException("two layouts named " + layout.name());
            }
        }
    }

    /// @return the layouts that [ServiceLoader] finds
    public static Layouts installed() {
        return new Layouts(ServiceLoader.load(Layout.class));
    }

    /// @return all layouts, by name
    public Collection<Layout> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /// @throws ProblemException of kind USAGE if there is no such layout
    public Layout named(String name) {
        Layout layout = byName.get(name);
        if (layout == null) {
            throw new ProblemException(
                    ProblemKind.USAGE, "imports.problem.no-layout", name, Known.of(name, byName.keySet()));
        }
        return layout;
    }

    /// @return the layout that recognises the files best
    /// @throws ProblemException of kind INPUT if none does
    public Layout recognise(Source source) {
        Layout best = null;
        double most = 0;
        for (Layout layout : byName.values()) {
            double sure = layout.recognise(source);
            if (sure > most) {
                most = sure;
                best = layout;
            }
        }
        if (best == null) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.no-data", source.name());
        }
        return best;
    }
}
