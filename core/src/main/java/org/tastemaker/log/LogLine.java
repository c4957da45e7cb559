// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// `12:34:56 WARN  org.example.Library what it says`, and below it the stack of what was thrown.
final class LogLine extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
        LocalTime time = LocalTime.ofInstant(Instant.ofEpochMilli(event.getTimeStamp()), ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS);
        String level = event.getLevel().toString();
        IThrowableProxy thrown = event.getThrowableProxy();
        return (time.getSecond() == 0 ? time + ":00" : time.toString()) + ' ' + level + " ".repeat(Math.max(1, 6 - level.length()))
                + event.getLoggerName() + ' ' + event.getFormattedMessage() + System.lineSeparator()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
}
