// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The metrics there are.
///
/// @param all sorted by name
public record Metrics(List<Metric> all) {
    public Metrics {
        all = all.stream().sorted(Comparator.comparing(Metric::name)).toList();
    }

    /// Found when they are first asked for, once for all who ask.
    private static final class Found {
        private static final Metrics ALL = new Metrics(ServiceLoader.load(Metric.class, Metric.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /// @return every metric on the class path
    public static Metrics installed() {
        return Found.ALL;
    }

    public Optional<Metric> named(String name) {
        return all.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /// @return how each is written on the command line, such as `auc` or `ndcg@10`
    public List<String> examples() {
        return all.stream().map(m -> takesCutoff(m) ? m.name() + "@10" : m.name()).toList();
    }

    static boolean takesCutoff(Metric metric) {
        return metric instanceof Metric.OfList || metric instanceof Metric.OfLists;
    }
}
