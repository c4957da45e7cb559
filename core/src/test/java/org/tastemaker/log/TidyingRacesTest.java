// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class TidyingRacesTest {
    private static FilterReply reply(String logger, IOException thrown) {
        return new TidyingRaces().decide(new LoggingEvent(
                "", new LoggerContext().getLogger(logger), Level.ERROR, "Failed to delete old native lib", thrown, null));
    }

    @Test
    void aFileThatAnotherProgramRemovedFirstIsNoError() {
        assertThat(reply("org.sqlite.SQLiteJDBCLoader", new NoSuchFileException("old.so"))).isEqualTo(FilterReply.DENY);
    }

    @Test
    void everythingElseIsTold() {
        assertThat(reply("org.sqlite.SQLiteJDBCLoader", new AccessDeniedException("old.so"))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(reply("org.example.Other", new NoSuchFileException("old.so"))).isEqualTo(FilterReply.NEUTRAL);
    }
}
