// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.Locale;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.project.RunStatus;

/// How a run stands, as the leader board shows it.
enum RunState {
    WAITING(StateTag.Tone.NEUTRAL),
    RUNNING(StateTag.Tone.ACCENT),
    DONE(StateTag.Tone.SUCCESS),
    CANCELLED(StateTag.Tone.WARNING),
    INTERRUPTED(StateTag.Tone.WARNING),
    FAILED(StateTag.Tone.DANGER);

    private final StateTag.Tone tone;

    RunState(StateTag.Tone tone) {
        this.tone = tone;
    }

    static RunState of(RunStatus status) {
        return switch (status) {
            case RUNNING -> RUNNING;
            case DONE -> DONE;
            case CANCELLED -> CANCELLED;
            case INTERRUPTED -> INTERRUPTED;
            case FAILED -> FAILED;
        };
    }

    StateTag.Tone tone() {
        return tone;
    }

    String key() {
        return "runspage.state." + name().toLowerCase(Locale.ROOT);
    }

    boolean isActive() {
        return this == WAITING || this == RUNNING;
    }

    /// @return whether it stopped before its end and can go on
    boolean isResumable() {
        return this == CANCELLED || this == INTERRUPTED || this == FAILED;
    }
}
