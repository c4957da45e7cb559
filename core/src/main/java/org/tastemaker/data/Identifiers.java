// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;

/// Original identifiers, numbered from 0 in the order in which they were first seen.
public final class Identifiers {
    private final String[] names;
    private final Object2IntOpenHashMap<String> numbers;

    private Identifiers(String[] names, Object2IntOpenHashMap<String> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    /// @param names different from each other
    /// @throws IllegalArgumentException if a name stands there twice
    public static Identifiers of(List<String> names) {
        Builder builder = new Builder();
        for (String name : names) {
            int before = builder.size();
            if (builder.add(name) < before) {
                throw new IllegalArgumentException("identifier twice: " + name);
            }
        }
        return builder.build();
    }

    public int size() {
        return names.length;
    }

    /// @param number from 0 to size - 1
    public String name(int number) {
        return names[number];
    }

    /// @return the number of the name, or -1
    public int number(String name) {
        return numbers.getInt(name);
    }

    /// @return all names in the order of their numbers
    public List<String> names() {
        return List.of(names);
    }

    /// Numbers identifiers as they come.
    public static final class Builder {
        private final java.util.ArrayList<String> names = new java.util.ArrayList<>();
        private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();

        public Builder() {
            numbers.defaultReturnValue(-1);
        }

        public int size() {
            return names.size();
        }

        /// @return the number of the name, a new one if it was not known
        public int add(String name) {
            int known = numbers.getInt(name);
            if (known >= 0) {
                return known;
            }
            numbers.put(name, names.size());
            names.add(name);
            return names.size() - 1;
        }

        /// Ends the building; the builder is not to be used afterwards.
        public Identifiers build() {
            return new Identifiers(names.toArray(String[]::new), numbers);
        }
    }
}
