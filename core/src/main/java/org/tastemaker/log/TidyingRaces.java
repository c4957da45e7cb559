// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.file.NoSuchFileException;

/// Of two programs that start at once, each removes what earlier ones left of SQLite's native code, and the slower finds
/// a file gone: what it wanted. SQLite's driver tells that as an error with a stack; it is none.
final class TidyingRaces extends Filter<ILoggingEvent> {
    private static final String DRIVER = "org.sqlite.SQLiteJDBCLoader";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        boolean gone = thrown != null && NoSuchFileException.class.getName().equals(thrown.getClassName());
        return gone && DRIVER.equals(event.getLoggerName()) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
