// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

import java.util.List;
import org.tastemaker.data.DataSet;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// A kind of preparation step, found by [java.util.ServiceLoader]. Its texts are `step.<name>.title`,
/// `step.<name>.description` and those of its parameters.
public interface RecipeStep {
    /// @return name in kebab case, such as `k-core`
    String name();

    List<Parameter> parameters();

    /// @return what becomes of the data set; the given one stays as it is
    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if the data lack what the step needs
    DataSet apply(DataSet data, Parameters parameters, RandomStreams random, TaskContext task);
}
