// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tensor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tensors by name, with a few words beside them: what a model or a checkpoint is stored as.
///
/// @param tensors by name, in a stable order
/// @param words settings as text by name
public record Tensors(Map<String, Tensor> tensors, Map<String, String> words) {
    public Tensors {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /// @throws IllegalArgumentException if there is no such tensor of floats
    public Tensor.Floats floats(String name) {
        if (tensors.get(name) instanceof Tensor.Floats floats) {
            return floats;
        }
        throw new IllegalArgumentException("no tensor of floats " + name + " among " + tensors.keySet());
    }

    /// @throws IllegalArgumentException if there is no such tensor of ints
    public Tensor.Ints ints(String name) {
        if (tensors.get(name) instanceof Tensor.Ints ints) {
            return ints;
        }
        throw new IllegalArgumentException("no tensor of ints " + name + " among " + tensors.keySet());
    }

    /// @throws IllegalArgumentException if there is no such tensor of longs
    public Tensor.Longs longs(String name) {
        if (tensors.get(name) instanceof Tensor.Longs longs) {
            return longs;
        }
        throw new IllegalArgumentException("no tensor of longs " + name + " among " + tensors.keySet());
    }
}
