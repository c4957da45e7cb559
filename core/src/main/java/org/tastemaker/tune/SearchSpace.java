// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tastemaker.parameter.Condition;
import org.tastemaker.parameter.Parameter;

/// Which parameters a search varies, and within what.
///
/// @param dimensions in the order of the model's form
/// @param conditions which of them matter only under values of other dimensions; where one does not, it stands at its
///     first place, so that no two trials differ in it alone
public record SearchSpace(List<Dimension> dimensions, List<Condition> conditions) {
    /// More of these is never worse for the kept model, only dearer: the best epoch is kept in any case.
    static final Set<String> RESOURCES = Set.of("epochs", "iterations", "passes");
    /// These bound memory and time, or name things.
    private static final Set<String> GUARDS = Set.of("item-limit", "max-trials");
    /// A whole number is searched from a fourth of its default to four times as much, a real one in tenths and tens.
    private static final double FOURFOLD = 4;
    private static final double TENFOLD = 10;
    /// A real range as wide as this, or narrower, is searched as a whole.
    private static final double NARROW = 10;

    // not the compact form: the compiler drops the annotations of its parameters from the class file
    public SearchSpace(List<Dimension> dimensions, @Nullable List<Condition> conditions) {
        this.dimensions = List.copyOf(dimensions);
        // studies that are older than this have none
        this.conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    public SearchSpace(List<Dimension> dimensions) {
        this(dimensions, List.of());
    }

    /// @param known conditions of the model's parameters
    /// @param values values of the parameters that are not varied
    /// @return without dimensions that do not matter under these values
    public SearchSpace under(List<Condition> known, Map<String, String> values) {
        List<String> varied = dimensions.stream().map(Dimension::name).toList();
        return new SearchSpace(
                dimensions.stream()
                        .filter(each -> known.stream().allMatch(condition -> !condition.parameter().equals(each.name())
                                || varied.contains(condition.other()) || condition.holds(values)))
                        .toList(),
                known.stream().filter(each -> varied.contains(each.parameter()) && varied.contains(each.other())).toList());
    }

    /// The space that a model's descriptor suggests: choices and flags with all their values, numbers around
    /// their defaults within their legal range, in factors where the range spans a decade or more. Left out are
    /// how long to train, guards of memory, free words, and numbers whose default 0 means "all" or "none":
    /// those are for who knows the data, in a space file.
    public static SearchSpace of(List<Parameter> declared) {
        List<Dimension> found = new ArrayList<>();
        declared.forEach(parameter -> suggested(parameter).ifPresent(found::add));
        return new SearchSpace(found);
    }

    /// @return what is searched for this parameter if nobody says otherwise
    public static Optional<Dimension> suggested(Parameter parameter) {
        return RESOURCES.contains(parameter.name()) || GUARDS.contains(parameter.name()) ? Optional.empty() : around(parameter);
    }

    private static Optional<Dimension> around(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Choice choice -> choice.choices().size() < 2
                    ? Optional.empty()
                    : Optional.of(Dimension.choice(choice.name(), choice.choices()));
            case Parameter.Flag flag -> Optional.of(Dimension.choice(flag.name(), List.of("false", "true")));
            case Parameter.Words words -> Optional.empty();
            case Parameter.ModelNames names -> Optional.empty();
            case Parameter.Whole whole -> {
                double standard = whole.defaultValueInt();
                int from = (int) Math.max(Math.max(whole.min(), 1), Math.floor(standard / FOURFOLD));
                int to = (int) Math.min(whole.max(), standard * FOURFOLD);
                yield standard < 1 || to <= from
                        ? Optional.empty()
                        : Optional.of(Dimension.whole(whole.name(), from, to, decades(from, to)));
            }
            case Parameter.Real real -> {
                double standard = real.defaultValueReal();
                if (real.scale() == Parameter.Scale.LINEAR && real.max() - real.min() <= NARROW) {
                    yield Optional.of(Dimension.real(real.name(), real.min(), real.max(), false));
                }
                double factor = real.scale() == Parameter.Scale.LOGARITHMIC ? TENFOLD : FOURFOLD;
                double from = Math.max(real.min(), standard / factor);
                double to = Math.min(real.max(), standard * factor);
                yield standard <= 0 || to <= from
                        ? Optional.empty()
                        : Optional.of(Dimension.real(real.name(), from, to, decades(from, to)));
            }
        };
    }

    /// @return whether a range is so wide that factors count, not differences
    static boolean decades(double from, double to) {
        return from > 0 && to / from >= TENFOLD;
    }

    /// @return how many combinations there are; `Long.MAX_VALUE` for more than can be counted
    public long size() {
        long size = 1;
        for (Dimension dimension : dimensions) {
            long of = dimension.size();
            if (of > 0 && size > Long.MAX_VALUE / of) {
                return Long.MAX_VALUE;
            }
            size *= of;
        }
        return size;
    }

    /// @param places one for each dimension, from 0 to 1
    Map<String, String> values(double... places) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            values.put(dimensions.get(d).name(), dimensions.get(d).at(places[d]));
        }
        return settled(values);
    }

    /// @return whether the dimension matters under these values
    boolean matters(Dimension dimension, Map<String, String> values) {
        return conditions.stream().allMatch(each -> !each.parameter().equals(dimension.name()) || each.holds(values));
    }

    /// @return the same, with dimensions that do not matter at their first places
    Map<String, String> settled(Map<String, String> values) {
        Map<String, String> settled = new LinkedHashMap<>(values);
        dimensions.stream().filter(each -> !matters(each, values)).forEach(each -> settled.put(each.name(), each.at(0)));
        return settled;
    }

    double[] places(Map<String, String> values) {
        double[] places = new double[dimensions.size()];
        for (int d = 0; d < places.length; d++) {
            places[d] = place(dimensions.get(d), values);
        }
        return places;
    }

    double place(Dimension dimension, Map<String, String> values) {
        String value = values.get(dimension.name());
        return value == null ? 0.5 : dimension.place(value);
    }

    Map<String, String> anywhere(RandomGenerator random) {
        return values(random.doubles(dimensions.size()).toArray());
    }

    /// @param defaults values of all parameters
    /// @return those that are searched, moved into their ranges
    public Map<String, String> nearest(Map<String, String> defaults) {
        return values(places(defaults));
    }
}
