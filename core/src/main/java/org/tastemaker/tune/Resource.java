// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What a short trial gets less of: epochs, iterations or passes where the model has them, else rows of the
/// training part. Nobody's trial gets test rows.
///
/// @param name name of the parameter, or `rows`
public record Resource(String name) {
    static final String ROWS = "rows";

    /// @param declared the model's parameters
    /// @param varied names that a search varies: those cannot be the resource
    public static Resource of(List<Parameter> declared, List<String> varied) {
        return new Resource(declared.stream()
                .filter(parameter -> parameter instanceof Parameter.Whole)
                .map(Parameter::name)
                .filter(name -> SearchSpace.RESOURCES.contains(name) && !varied.contains(name))
                .findFirst()
                .orElse(ROWS));
    }

    /// @param values values of the parameters as text; the resource's own among them if it is a parameter
    /// @param share above 0 to 1
    Map<String, String> parameters(Map<String, String> values, double share) {
        String whole = values.get(name);
        if (share >= 1 || whole == null) {
            return values;
        }
        Map<String, String> less = new LinkedHashMap<>(values);
        less.put(name, Long.toString(Math.max(1, Math.round(Long.parseLong(whole) * share))));
        return less;
    }

    /// @return without test rows and, if rows are the resource, with this share of the training rows; a larger
    ///     share holds every row of a smaller one
    Prepared data(Prepared prepared, double share, RandomStreams random) {
        byte[] part = prepared.part().clone();
        RandomGenerator draws = random.stream("tune-rows");
        for (int row = 0; row < part.length; row++) {
            boolean left = part[row] == Part.TRAIN.code() && name.equals(ROWS) && share < 1 && draws.nextDouble() >= share;
            if (left || part[row] == Part.TEST.code()) {
                part[row] = Part.NONE.code();
            }
        }
        return new Prepared(prepared.protocol(), prepared.data(), part, null);
    }
}
