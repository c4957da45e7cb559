// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.random;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Independent streams of random numbers, each with a name, all derived from one seed.
///
/// A stream depends on the seed, its name and its number alone, not on what other streams gave: so a new
/// use of randomness changes no other result, and work spread over threads draws the same numbers in
/// any order. The generator is [SplittableRandom], whose algorithm the platform specifies by
/// its paper (Steele, Lea, Flood, OOPSLA 2014) and has kept since Java 8.
///
/// @param seed any value
public record RandomStreams(long seed) {

    /// @param name what the stream is for, such as `negative-sampling`
    public RandomGenerator stream(String name) {
        return stream(name, 0);
    }

    /// @param name what the stream is for
    /// @param number which of the streams of this name, such as the epoch or the row
    public RandomGenerator stream(String name, long number) {
        return new SplittableRandom(mix(mix(seed ^ hash(name)) + number * 0x9E3779B97F4A7C15L));
    }

    /// @return streams of a part of the work that has a seed of its own
    public RandomStreams part(String name, long number) {
        return new RandomStreams(mix(mix(seed ^ hash(name)) + number * 0xD1342543DE82EF95L));
    }

    /// FNV-1a over the UTF-8 bytes: [String#hashCode] has only 32 bits.
    private static long hash(String name) {
        long h = 0xcbf29ce484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            h = (h ^ (b & 0xff)) * 0x100000001b3L;
        }
        return h;
    }

    /// The finaliser of MurmurHash3, as SplitMix64 uses it.
    private static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }
}
