// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.screenshot.Screenshots;

class BackgroundTasksTest {
    private final BackgroundTasks tasks = new BackgroundTasks(2);

    @BeforeAll
    static void startJavaFx() throws Exception {
        Screenshots.startJavaFx();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void theNewestRequestWinsAndTheOlderIsCancelled() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        tasks.compute("preview", cancellation -> {
            started.countDown();
            while (!cancellation.isRequested()) {
                Thread.onSpinWait();
            }
            cancelled.countDown();
            return "old";
        }, heard::add, failure -> heard.add("error"));
        assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();
        tasks.compute("preview", cancellation -> "new", result -> {
            heard.add(result);
            done.countDown();
        }, failure -> heard.add("error"));
        assertThat(cancelled.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        Screenshots.settle();
        assertThat(heard).containsExactly("new");
    }

    @Test
    void resultsAndErrorsArriveOnTheWindowsThread() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> onWindow = new CopyOnWriteArrayList<>();
        tasks.compute("a", cancellation -> 1, result -> {
            onWindow.add(Platform.isFxApplicationThread());
            both.countDown();
        }, failure -> {});
        tasks.compute("b", cancellation -> {
            throw new IllegalStateException("broken");
        }, result -> {}, failure -> {
            onWindow.add(Platform.isFxApplicationThread());
            both.countDown();
        });
        assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(onWindow).containsExactly(true, true);
    }

    @Test
    void whatIsAskedForAfterTheEndIsLetGo() throws Exception {
        BackgroundTasks ended = new BackgroundTasks(1);
        ended.close();
        AtomicInteger heard = new AtomicInteger();
        assertThatCode(() -> {
                    ended.compute("late", cancellation -> 1, result -> heard.incrementAndGet(), failure -> heard.incrementAndGet());
                    ended.after(Duration.ZERO, heard::incrementAndGet);
                })
                .doesNotThrowAnyException();
        Screenshots.settle();
        assertThat(heard).hasValue(0);
    }

    @Test
    void manyRequestsBecomeFewUpdatesAndTheLastIsNotLost() throws Exception {
        AtomicInteger updates = new AtomicInteger();
        AtomicInteger newest = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        Coalescer coalescer = new Coalescer(tasks, () -> {
            updates.incrementAndGet();
            seen.set(newest.get());
        });
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (System.nanoTime() < end) {
            newest.incrementAndGet();
            coalescer.request();
            Thread.onSpinWait();
        }
        long last = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (seen.get() != newest.get() && System.nanoTime() < last) {
            Screenshots.settle();
        }
        assertThat(seen.get()).isEqualTo(newest.get());
        assertThat(updates.get()).isBetween(1, 16);
    }
}
