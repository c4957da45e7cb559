// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node turns out to be, given its inputs and settings: made, or refused.
public sealed interface Outline {

    /// A node that works.
    ///
    /// @param output what it gives for a sample
    /// @param weights its dense parameters
    /// @param table its embedding table, or null
    /// @param multiplyAdds multiplications with additions for one sample
    record Made(Shape output, List<Weight> weights, @Nullable TableSpec table, long multiplyAdds) implements Outline {
        public Made {
            weights = List.copyOf(weights);
        }

        /// A node without parameters.
        public static Made of(Shape output, long multiplyAdds) {
            return new Made(output, List.of(), null, multiplyAdds);
        }

        /// @return numbers that training finds
        public long parameters() {
            long count = table == null ? 0 : (long) table.rows() * table.width();
            for (Weight weight : weights) {
                count += weight.size();
            }
            return count;
        }
    }

    /// A node that cannot work.
    ///
    /// @param key text of the problem; `key.fix` is the text of what to do
    /// @param arguments of both texts, from `{1}`; `{0}` is the node
    record Refused(String key, List<Object> arguments) implements Outline {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        public static Refused of(String key, Object... arguments) {
            return new Refused(key, List.of(arguments));
        }
    }
}
