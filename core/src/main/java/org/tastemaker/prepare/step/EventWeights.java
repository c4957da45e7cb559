// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.prepare.RecipeStep;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// Gives each row the weight of its event. A weight of 0 removes the row; events that are not named get
/// `others`, which is 0 by default.
public final class EventWeights implements RecipeStep {
    @Override
    public String name() {
        return "event-weights";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Words("weights", "browse=1,click=1,favourite=3,cart=4,purchase=8,rating=4,review=4"),
                new Parameter.Real("others", 0, 0, 1e6, Parameter.Scale.LINEAR));
    }

    @Override
    public DataSet apply(DataSet data, Parameters parameters, RandomStreams random, TaskContext task) {
        Interactions all = data.interactions();
        byte[] event = all.event();
        if (event == null) {
            throw new ProblemException(ProblemKind.INPUT, "step.problem.no-event", name(), data.name());
        }
        Map<String, Float> named = weights(parameters.word("weights"));
        float others = (float) parameters.real("others");
        float[] byEvent = new float[all.eventNames().size()];
        for (int e = 0; e < byEvent.length; e++) {
            byEvent[e] = named.getOrDefault(all.eventNames().get(e).toLowerCase(Locale.ROOT), others);
        }
        float[] weight = new float[all.size()];
        for (int r = 0; r < weight.length; r++) {
            weight[r] = event[r] < 0 ? others : byEvent[event[r]];
        }
        return RowFilter.keep(data.withInteractions(all.withWeight(weight)), r -> weight[r] > 0);
    }

    private static Map<String, Float> weights(String text) {
        Map<String, Float> weights = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            if (pair.isBlank()) {
                continue;
            }
            int equals = pair.indexOf('=');
            float weight = equals <= 0 ? Float.NaN : number(pair.substring(equals + 1).strip());
            if (!(weight >= 0 && weight <= 1e6f)) {
                throw new ProblemException(ProblemKind.USAGE, "step.problem.not-a-weight", pair.strip());
            }
            weights.put(pair.substring(0, equals).strip().toLowerCase(Locale.ROOT), weight);
        }
        return weights;
    }

    private static float number(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException notANumber) {
            return Float.NaN;
        }
    }
}
