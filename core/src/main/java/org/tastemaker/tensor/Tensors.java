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

    /// @return the same with a prefix before every name, as parts of something larger are kept
    public Tensors under(String prefix) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> named.put(prefix + name, tensor));
        words.forEach((name, word) -> said.put(prefix + name, word));
        return new Tensors(named, said);
    }

    /// @return what stands under a prefix, without it: what [#under] was called on
    public Tensors part(String prefix) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                named.put(name.substring(prefix.length()), tensor);
            }
        });
        words.forEach((name, word) -> {
            if (name.startsWith(prefix)) {
                said.put(name.substring(prefix.length()), word);
            }
        });
        return new Tensors(named, said);
    }

    /// @return these and others; of equal names the others' count
    public Tensors and(Tensors others) {
        Map<String, Tensor> named = new LinkedHashMap<>(tensors);
        Map<String, String> said = new LinkedHashMap<>(words);
        named.putAll(others.tensors());
        said.putAll(others.words());
        return new Tensors(named, said);
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
