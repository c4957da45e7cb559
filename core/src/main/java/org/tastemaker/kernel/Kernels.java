// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Optional;
import org.tastemaker.linear.NormalSystem;
import org.tastemaker.linear.ProductSearch;
import org.tastemaker.linear.Products;
import org.tastemaker.linear.Scan;

/// The hot loops, made for this machine. All of it gives the same numbers whatever the number of threads; two
/// kinds of kernels differ by rounding alone. Safe for any number of threads.
public interface Kernels extends Scan {

    /// @return those that are quickest here: in vector instructions if the JVM was started with their module
    static Kernels installed() {
        return Chosen.KERNELS;
    }

    /// @return those in plain Java
    static Kernels plain() {
        return new PlainKernels();
    }

    /// @return options of a JVM that is to have vector instructions; none where Java comes without their module
    static List<String> options() {
        return ModuleFinder.ofSystem().find(Chosen.MODULE).isPresent()
                ? List.of("--add-modules=" + Chosen.MODULE)
                : List.of();
    }

    /// @return what they are called in logs
    String name();

    /// @param n number of unknowns
    NormalSystem system(int n);

    /// @param rows one row of `d` numbers after the other
    Products products(float[] rows, int count, int d);

    /// @param rows one row of `d` numbers after the other
    /// @param bias a number for each row
    /// @return finds the rows with the greatest products; nothing where looking at all of them is as quick
    Optional<ProductSearch> search(float[] rows, float[] bias, int d);

    /// @param rows one row of `d` numbers after the other
    /// @return the product of the transposed matrix with the matrix, `d * d` numbers
    double[] gram(float[] rows, int count, int d, int threads);

    /// @return the product of the `n` numbers from `xAt` and from `yAt`
    float dot(float[] x, int xAt, float[] y, int yAt, int n);

    /// @return the product of two vectors of the same length
    double dot(double[] x, double[] y);
}
