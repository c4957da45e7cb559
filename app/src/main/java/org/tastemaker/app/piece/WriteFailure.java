// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.io.IOException;
import javafx.event.Event;
import javafx.event.EventType;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// What is seen could not be written to a file. Travels from the card up to the window, which tells the user.
public final class WriteFailure extends Event {
    public static final EventType<WriteFailure> TYPE = new EventType<>(Event.ANY, "WRITE_FAILURE");
    private static final long serialVersionUID = 1L;

    private final transient ProblemException problem;

    /// @param file name of the file
    /// @param why what stood against it
    public WriteFailure(String file, IOException why) {
        super(TYPE);
        problem = new ProblemException(why, ProblemKind.INPUT, "job.problem.not-written", file, why);
    }

    /// @return what was not written, why, and what to do
    public ProblemException problem() {
        return problem;
    }
}
