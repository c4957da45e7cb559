// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tastemaker.linear.NormalSystem;
import org.tastemaker.linear.ProductSearch;
import org.tastemaker.linear.Products;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.random.RandomStreams;

/// Compares kernels with the same sums in doubles. Sizes are such that vectors and blocks are filled, and not.
final class KernelCases {
    private static final int[] SIZES = {1, 3, 4, 7, 8, 15, 16, 17, 33, 50, 64, 65, 100};

    private final Kernels kernels;
    private final List<String> wrong = new ArrayList<>();
    private final RandomGenerator random = new RandomStreams(11).stream("kernels");

    private KernelCases(Kernels kernels) {
        this.kernels = kernels;
    }

    /// @return what differs, empty if nothing does
    static List<String> wrong(Kernels kernels) {
        KernelCases cases = new KernelCases(kernels);
        for (int d : SIZES) {
            cases.dot(d);
            cases.gram(d);
            cases.products(d);
            cases.search(d);
            for (int count : new int[] {1, 5, 64, 150}) {
                cases.system(d, count);
            }
        }
        cases.above();
        cases.largest();
        cases.steady();
        return cases.wrong;
    }

    static void main() {
        List<String> wrong = wrong(Kernels.installed());
        System.out.println(Kernels.installed().name());
        wrong.forEach(System.out::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int n = 0; n < count; n++) {
            numbers[n] = (float) random.nextGaussian();
        }
        return numbers;
    }

    /// @param scale sum of the sizes of what was added up
    private void check(String what, double found, double expected, double scale) {
        if (!(Math.abs(found - expected) <= 2e-6 * scale + 1e-30)) {
            wrong.add(String.format(Locale.ROOT, "%s: %s instead of %s", what, found, expected));
        }
    }

    /// Interpreted code and compiled code must say the same to the last bit.
    private void steady() {
        int d = 100;
        float[] x = numbers(d);
        float[] y = numbers(d);
        double[] p = random.doubles(d).toArray();
        double[] q = random.doubles(d).toArray();
        float first = kernels.dot(x, 0, y, 0, d);
        double second = kernels.dot(p, q);
        float[] solved = solution(x, 10);
        for (int n = 0; n < 20_000; n++) {
            if (kernels.dot(x, 0, y, 0, d) != first || kernels.dot(p, q) != second) {
                wrong.add("a product differs from the first one, after " + n);
                return;
            }
            if (n % 4 == 0 && !Arrays.equals(solution(x, 10), solved)) {
                wrong.add("a solution differs from the first one, after " + n);
                return;
            }
        }
    }

    private float[] solution(float[] numbers, int n) {
        NormalSystem system = kernels.system(n);
        system.begin(new float[n * n]);
        float[] ones = new float[numbers.length / n];
        Arrays.fill(ones, 1f);
        int[] rows = java.util.stream.IntStream.range(0, ones.length).toArray();
        system.add(numbers, rows, ones, ones, 0, ones.length);
        system.addToDiagonal(.5f);
        float[] out = new float[n];
        system.solve(out, 0);
        return out;
    }

    private void dot(int d) {
        float[] x = numbers(d + 3);
        float[] y = numbers(d + 5);
        double sum = 0;
        double scale = 0;
        for (int k = 0; k < d; k++) {
            sum += (double) x[3 + k] * y[5 + k];
            scale += Math.abs((double) x[3 + k] * y[5 + k]);
        }
        check("dot of " + d, kernels.dot(x, 3, y, 5, d), sum, scale);
        double[] p = random.doubles(d).toArray();
        double[] q = random.doubles(d).toArray();
        double product = 0;
        for (int k = 0; k < d; k++) {
            product += p[k] * q[k];
        }
        check("dot of doubles", 1e6 * kernels.dot(p, q), 1e6 * product, d);
    }

    private void gram(int d) {
        int count = 700;
        float[] rows = numbers(count * d);
        double[] gram = kernels.gram(rows, count, d, 1);
        if (!Arrays.equals(gram, kernels.gram(rows, count, d, 3))) {
            wrong.add("gram of " + d + " depends on the threads");
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double sum = 0;
                for (int r = 0; r < count; r++) {
                    sum += (double) rows[r * d + i] * rows[r * d + j];
                }
                check("gram of " + d, gram[i * d + j], sum, count);
            }
        }
    }

    private void products(int d) {
        for (int count : new int[] {1, 31, 32, 77}) {
            float[] rows = numbers(count * d);
            Products products = kernels.products(rows, count, d);
            float[][] vectors = new float[6][];
            Arrays.setAll(vectors, v -> numbers(d));
            float[][] out = new float[6][count];
            products.times(vectors, out);
            for (int v = 0; v < 6; v++) {
                float[][] alone = new float[1][count];
                products.times(new float[][] {vectors[v]}, alone);
                if (!Arrays.equals(alone[0], out[v])) {
                    wrong.add("products of " + d + " depend on the others");
                }
                for (int r = 0; r < count; r++) {
                    double sum = 0;
                    for (int k = 0; k < d; k++) {
                        sum += (double) rows[r * d + k] * vectors[v][k];
                    }
                    check("products of " + d, out[v][r], sum, 4 + d);
                    check("product of " + d, products.times(vectors[v], r), sum, 4 + d);
                }
            }
        }
    }

    /// The same rows in the same order as by working out every score, equal ones and zeros among them.
    private void search(int d) {
        int count = 900;
        float[] rows = numbers(count * d);
        float[] bias = numbers(count);
        boolean[] eligible = new boolean[count];
        for (int r = 0; r < count; r++) {
            eligible[r] = random.nextInt(8) > 0;
            float size = r % 5 == 0 ? 0 : r % 7 == 0 ? 1e-6f : random.nextFloat();
            for (int k = 0; k < d; k++) {
                rows[r * d + k] = r > 800 ? rows[(r - 800) * d + k] : size * rows[r * d + k];
            }
            bias[r] = r > 800 ? bias[r - 800] : r % 5 == 0 ? 1 : 0.1f * bias[r];
        }
        Products products = kernels.products(rows, count, d);
        Optional<ProductSearch> search = kernels.search(rows, bias, d);
        for (int n = 0; n < 8 && search.isPresent(); n++) {
            float[] x = n == 0 ? new float[d] : numbers(d);
            float base = n == 1 ? 1e3f : (float) random.nextGaussian();
            int[] excluded = random.ints(60, 0, count).sorted().distinct().toArray();
            int k = n == 2 ? 2 * count : 1 + 5 * n;
            float[] scores = new float[count];
            for (int r = 0; r < count; r++) {
                scores[r] = products.times(x, r) + (base + bias[r]);
            }
            TopSelection all = new TopSelection(k);
            TopSelection sought = new TopSelection(k, kernels);
            int wanted = all.select(scores, eligible, excluded);
            int found = search.get().find(x, base, r -> scores[r], eligible, excluded, sought);
            boolean same = found == wanted;
            for (int rank = 0; same && rank < found; rank++) {
                same = all.item(rank) == sought.item(rank) && all.score(rank) == sought.score(rank);
            }
            if (!same) {
                wrong.add("search of " + d + " finds other rows");
            }
        }
    }

    private void system(int d, int count) {
        float[] rows = numbers(200 * d);
        int[] row = random.ints(count + 1, 0, 200).toArray();
        NormalSystem system = kernels.system(d);
        float[] base = new float[d * d];
        for (int i = 0; i < d; i++) {
            base[i * d + i] = 3;
        }
        for (boolean alike : new boolean[] {true, false, true}) {
            float[] weight = new float[count + 1];
            float[] target = new float[count + 1];
            for (int n = 0; n <= count; n++) {
                weight[n] = alike ? 1 : 0.5f + random.nextFloat();
                target[n] = random.nextFloat();
            }
            system.begin(base);
            system.add(rows, row, weight, target, 1, count + 1);
            system.addToDiagonal(2);
            float[] x = new float[d + 2];
            if (!system.solve(x, 1)) {
                wrong.add("system of " + d + " is not solved");
                continue;
            }
            solution(d, rows, Arrays.copyOfRange(row, 1, count + 1), Arrays.copyOfRange(weight, 1, count + 1),
                    Arrays.copyOfRange(target, 1, count + 1), x, system.explained());
        }
        base[0] = -1e9f;
        system.begin(base);
        if (system.solve(new float[d], 0)) {
            wrong.add("system of " + d + " is solved though it is not positive definite");
        }
    }

    /// The solution put into the equations.
    private void solution(int d, float[] rows, int[] row, float[] weight, float[] target, float[] x, double explained) {
        double product = 0;
        for (int i = 0; i < d; i++) {
            double right = 0;
            double left = 5.0 * x[1 + i];
            double scale = 5;
            for (int n = 0; n < row.length; n++) {
                double score = 0;
                for (int k = 0; k < d; k++) {
                    score += (double) rows[row[n] * d + k] * x[1 + k];
                }
                left += weight[n] * rows[row[n] * d + i] * score;
                right += (double) target[n] * rows[row[n] * d + i];
                scale += Math.abs(weight[n] * rows[row[n] * d + i]);
            }
            product += right * x[1 + i];
            check("equation of " + d, left, right, 20 * scale);
        }
        check("explained of " + d, explained, product, 20 * (1 + row.length));
        if (x[0] != 0 || x[d + 1] != 0) {
            wrong.add("system of " + d + " writes beside its place");
        }
    }

    private void largest() {
        float[] numbers = numbers(500);
        for (int groups : new int[] {1, 7, 16, 40, 64, 500}) {
            float[] found = new float[groups];
            kernels.largest(numbers, groups, found);
            for (int g = 0; g < groups; g++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int n = g; n < numbers.length - numbers.length % groups; n += groups) {
                    most = Math.max(most, numbers[n]);
                }
                if (found[g] != most) {
                    wrong.add("largest of " + groups + " groups");
                }
            }
        }
    }

    private void above() {
        float[] numbers = new float[70];
        for (int at = 5; at < 66; at++) {
            numbers[at] = 1;
            int found = kernels.above(numbers, 5, 66, 0.5f);
            if (found != at || kernels.above(numbers, 5, at, 0.5f) != at || kernels.above(numbers, 5, 66, 1) != 66) {
                wrong.add("above finds " + found + " instead of " + at);
            }
            numbers[at] = Float.NaN;
        }
    }
}
