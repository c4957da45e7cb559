// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.List;
import java.util.Optional;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProtocolRecord;

/// The protocol that a request means.
final class ChosenProtocol {
    private ChosenProtocol() {}

    /// @param wanted its name; if empty the newest that is no fold of another
    /// @throws ProblemException of kind USAGE if there is none of that name, of kind INPUT if there is none at all
    static ProtocolRecord of(ProjectReader project, Optional<String> wanted) {
        List<ProtocolRecord> all = project.protocols();
        if (wanted.isEmpty()) {
            if (all.isEmpty()) {
                project.dataSet();
                throw new ProblemException(ProblemKind.INPUT, "job.problem.no-protocols");
            }
            return ProtocolRecord.newest(all).orElseThrow();
        }
        return project.protocol(wanted.get());
    }
}
