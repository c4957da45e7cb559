// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import org.tastemaker.data.Pictures;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;

/// What a training has to work with.
///
/// @param data prepared data; a model learns from the part TRAIN alone
/// @param random streams derived from the run's seed
/// @param compute engine, device and threads
/// @param pictures pictures of the items, by the numbers of `data`
/// @param observed the pairs of `data`, for all who learn from this input
public record ModelInput(Prepared data, RandomStreams random, Compute compute, Pictures pictures, Observed observed) {

    public ModelInput(Prepared data, RandomStreams random, Compute compute, Pictures pictures) {
        this(data, random, compute, pictures, new Observed(data));
    }

    /// Data without pictures.
    public ModelInput(Prepared data, RandomStreams random, Compute compute) {
        this(data, random, compute, Pictures.NONE);
    }

    /// @return the same data, and what was made of them, for a training with other random numbers
    public ModelInput with(RandomStreams others) {
        return new ModelInput(data, others, compute, pictures, observed);
    }

    /// @return what models of implicit feedback learn from
    public ObservedPairs pairs() {
        return observed.pairs();
    }

    /// Where to compute. Classical models use only the threads.
    ///
    /// @param engine `auto`, `mxnet` or `pytorch`
    /// @param device `cpu` or `gpu0` ...
    /// @param threads at least 1; the result does not depend on it
    public record Compute(String engine, String device, int threads) {
        /// The CPU, the faster engine, this many threads.
        public static Compute cpu(int threads) {
            return new Compute("auto", "cpu", threads);
        }
    }
}
