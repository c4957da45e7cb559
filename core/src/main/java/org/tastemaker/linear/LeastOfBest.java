// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// A score that at least `k` of many reach, and not many more: the numbers are put into groups, and the `k`-th
/// largest of the groups' largest numbers is reached by `k` numbers at least. Holds scratch memory: one for each thread.
final class LeastOfBest {
    /// Groups for each wanted number. Of numbers by chance 39 others for each 100 wanted then reach the bound; with more groups it
    /// would be fewer, and finding the bound would take longer.
    private static final int GROUPS = 2;
    /// A group has at least so many numbers, or it is quicker to look at each of them.
    private static final int SMALLEST = 4;

    private final int k;
    private final Scan scan;
    private float[] largest = new float[0];

    LeastOfBest(int k, Scan scan) {
        this.k = k;
        this.scan = scan;
    }

    /// @return whether there are enough numbers for this to pay
    boolean pays(int numbers) {
        return k > 0 && numbers / GROUPS / SMALLEST >= k;
    }

    /// @param numbers as many as [#pays]; none is NaN
    float of(float[] numbers) {
        int groups = GROUPS * k;
        if (largest.length < groups) {
            largest = new float[groups];
        }
        scan.largest(numbers, groups, largest);
        return ranked(largest, groups - k, groups - 1);
    }

    /// @return the number that would stand at a place if the first `last + 1` were sorted; changes their order
    private static float ranked(float[] numbers, int place, int last) {
        int low = 0;
        int high = last;
        while (low < high) {
            float pivot = middle(numbers[low], numbers[(low + high) >>> 1], numbers[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (numbers[i] < pivot) {
                    i++;
                }
                while (numbers[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float swapped = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = swapped;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return numbers[place];
            }
        }
        return numbers[place];
    }

    private static float middle(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
