// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The options of a request, read as what they mean.
///
/// @param values as in [JobRequest]
public record JobOptions(Map<String, List<String>> values) {
    public static JobOptions of(JobRequest request) {
        return new JobOptions(request.options());
    }

    public boolean flag(String name) {
        return values.containsKey(name);
    }

    public List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Optional<String> word(String name) {
        return list(name).stream().findFirst();
    }

    /// @throws ProblemException of kind USAGE if it is absent
    public String needed(String name) {
        return word(name).orElseThrow(() -> new ProblemException(ProblemKind.USAGE, "job.problem.option-absent", name));
    }

    /// @throws ProblemException of kind USAGE if it is no whole number of at least `least`
    public int whole(String name, int otherwise, int least) {
        return (int) longer(name, otherwise, least);
    }

    /// @throws ProblemException of kind USAGE if it is no whole number of at least `least`
    public long longer(String name, long otherwise, long least) {
        Optional<String> text = word(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            long value = Long.parseLong(text.get().strip());
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        throw new ProblemException(ProblemKind.USAGE, "job.problem.not-whole", name, text.get(), Long.toString(least));
    }

    /// @throws ProblemException of kind USAGE if it is no positive number
    public double positive(String name, double otherwise) {
        Optional<String> text = word(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text.get().strip());
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        throw new ProblemException(ProblemKind.USAGE, "job.problem.not-positive", name, text.get());
    }

    /// @throws ProblemException of kind USAGE if it is no number above 0 and up to 1
    public double share(String name, double otherwise) {
        double share = positive(name, otherwise);
        if (share > 1) {
            throw new ProblemException(ProblemKind.USAGE, "job.problem.not-a-share", name, word(name).orElseThrow());
        }
        return share;
    }

    /// @return `NAME=VALUE` pairs as a map
    /// @throws ProblemException of kind USAGE for anything else
    public Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : list(name)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new ProblemException(ProblemKind.USAGE, "job.problem.not-a-pair", pair);
            }
            pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
        return pairs;
    }
}
