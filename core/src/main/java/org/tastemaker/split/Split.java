// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split;

import java.util.List;
import org.tastemaker.data.DataSet;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// A way to divide interactions, found by [java.util.ServiceLoader]. Its texts are
/// `split.<name>.title`, `split.<name>.description` and those of its parameters.
public interface Split {
    /// @return name in kebab case, such as `leave-last-out`
    String name();

    List<Parameter> parameters();

    /// Divides the data set.
    ///
    /// @return the data set, or another one where the split brings its own rows, with a part for each row
    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if the data lack what the split needs
    Prepared split(String protocol, DataSet data, Parameters parameters, RandomStreams random, TaskContext task);
}
