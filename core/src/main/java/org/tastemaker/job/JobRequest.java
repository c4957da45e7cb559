// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A wish for work, as it goes over the worker's input. The words are those of the command line.
///
/// @param job name of the job, such as `train`
/// @param project path of the project file
/// @param options values by option name, each a list; a flag is an empty list
public record JobRequest(String job, String project, Map<String, List<String>> options) {
    public JobRequest {
        options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
