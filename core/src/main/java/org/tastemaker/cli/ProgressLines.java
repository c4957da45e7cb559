// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.util.Locale;
import org.tastemaker.job.JobEvent;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.text.Texts;

/// Progress on standard error: one live line on a terminal, a line every few seconds elsewhere.
final class ProgressLines {
    private static final long EVERY_NANOS = 3_000_000_000L;
    private static final int BAR = 24;
    private final Console console;
    private final boolean live;
    private long last = System.nanoTime();
    private boolean open;

    ProgressLines(Console console) {
        this.console = console;
        this.live = java.util.Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    }

    synchronized void tell(JobEvent event) {
        if (console.quiet()) {
            return;
        }
        switch (event) {
            case JobEvent.Progress progress -> progress(progress.snapshot());
            case JobEvent.Log log -> {
                end();
                console.err().println(console.texts().get(log.key(), log.arguments().toArray()));
            }
            default -> { }
        }
    }

    /// Ends the live line, so that what follows stands on its own.
    synchronized void end() {
        if (open) {
            console.err().println();
            open = false;
        }
    }

    private void progress(ProgressSnapshot s) {
        long now = System.nanoTime();
        if (live) {
            console.err().print("\r\u001b[K" + text(s));
            console.err().flush();
            open = true;
        } else if (now - last >= EVERY_NANOS) {
            last = now;
            console.err().println(text(s));
        }
    }

    private String text(ProgressSnapshot s) {
        Texts texts = console.texts();
        StringBuilder text = new StringBuilder(texts.get(s.phase()));
        if (s.detail() != null) {
            text.append(' ').append(s.detail());
        }
        if (s.total() > 0) {
            int full = (int) Math.round(s.fraction() * BAR);
            text.append(live ? "  " + "#".repeat(full) + ".".repeat(BAR - full) + ' ' : "  ");
            text.append(String.format(Locale.ROOT, "%3.0f%%", 100 * s.fraction()));
        }
        text.append("  ").append(number(s.done())).append(' ').append(texts.get(s.unit(), s.done()));
        if (s.rate() >= 1) {
            text.append("  ").append(texts.get("cli.rate", number(Math.round(s.rate()))));
        } else if (s.rate() > 0) {
            text.append("  ").append(texts.get("cli.rate-minute", String.format(Locale.ROOT, "%.1f", s.rate() * 60)));
        }
        if (s.secondsLeft() >= 0) {
            text.append("  ").append(texts.get("cli.left", time(s.secondsLeft())));
        }
        return text.toString();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String time(double seconds) {
        long s = Math.round(seconds);
        return s < 3600 ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60) : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }
}
