// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.task.ProgressSnapshot;

/// Jobs in words.
final class JobText {
    private static final Pattern COUNTED = Pattern.compile("(\\d+) / (\\d+)");

    /// Fewer a second are told by the minute.
    private static final double SLOW = 0.5;

    /// A rate is hardly ever exactly 1.
    private static final int MANY = 2;

    private final Language language;

    JobText(Language language) {
        this.language = language;
    }

    /// @return what is done now, such as "epoch 14 of 60"
    String doing(JobItem job) {
        ProgressSnapshot now = job.progressProperty().get();
        return switch (job.state()) {
            case RUNNING -> now == null ? "" : now.detail() != null ? detail(now.detail(), now.unit()) : language.get(now.phase());
            case FAILED -> reason(job.failureProperty().get());
            default -> language.get("shell.job." + job.state().name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    /// A worker knows no language of the window; it tells epochs, trials and runs as "14 / 60".
    private String detail(String told, String unit) {
        Matcher counted = COUNTED.matcher(told);
        String key = switch (unit) {
            case "task.unit.trials" -> "shell.job.trial";
            case "task.unit.runs" -> "shell.job.run";
            default -> "shell.job.epoch";
        };
        return counted.matches() ? language.get(key, counted.group(1), counted.group(2)) : told;
    }

    /// @return rate and time left, such as "8,420 samples/s · 6 min left"
    String speed(JobItem job) {
        ProgressSnapshot now = job.progressProperty().get();
        if (now == null || job.state() != JobItem.State.RUNNING || now.rate() <= 0) {
            return "";
        }
        String rate = now.rate() >= 10 ? Numbers.count(Math.round(now.rate())) : Numbers.compact(now.rate());
        String text = now.rate() < SLOW
                ? language.get("shell.job.rate-minute", Numbers.compact(60 * now.rate()), language.get(now.unit(), MANY))
                : language.get("shell.job.rate", rate, language.get(now.unit(), MANY));
        return now.secondsLeft() < 0
                ? text
                : text + " · " + language.get("shell.job.left", language.numbers().duration(now.secondsLeft()));
    }

    double fraction(JobItem job) {
        ProgressSnapshot now = job.progressProperty().get();
        if (job.state() == JobItem.State.DONE) {
            return 1;
        }
        return now == null ? 0 : Math.max(0, now.fraction());
    }

    String line(JobItem.LogLine line) {
        var time = java.time.LocalTime.ofInstant(
                java.time.Instant.ofEpochMilli(line.millis()), java.time.ZoneId.systemDefault());
        return String.format(
                java.util.Locale.ROOT, "%02d:%02d:%02d  %s", time.getHour(), time.getMinute(), time.getSecond(),
                language.get(line.key(), line.arguments().toArray()));
    }

    private String reason(@Nullable Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.describe(language.texts());
        }
        return language.get("shell.job.failed");
    }
}
