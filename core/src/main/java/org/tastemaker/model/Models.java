// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The models there are.
///
/// @param all sorted by family, then by name
public record Models(List<Model> all) {
    public Models {
        all = List.copyOf(all);
    }

    /// Found when they are first asked for, once for all who ask.
    private static final class Found {
        private static final Models ALL =
                of(ServiceLoader.load(Model.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /// @return every model on the class path
    public static Models installed() {
        return Found.ALL;
    }

    public static Models of(Collection<? extends Model> models) {
        return new Models(models.stream()
                .map(Model.class::cast)
                .sorted(Comparator.comparing((Model m) -> m.descriptor().family())
                        .thenComparing(m -> m.descriptor().name()))
                .toList());
    }

    /// @throws ProblemException of kind USAGE if there is no such model
    public Model named(String name) {
        return all.stream()
                .filter(m -> m.descriptor().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.USAGE,
                        "model.problem.unknown",
                        name,
                        Known.of(name, all.stream().map(m -> m.descriptor().name()).toList())));
    }
}
