// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;

/// Brings the selected run up to date with rows that were added: a new run on the newest protocol of the same recipe and
/// split.
final class RunUpdates {
    private final PageContext context;
    private final ProjectSession session;
    private final RunsViewModel model;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final InvalidationListener follow = change -> possible.set(chosen().isPresent());

    /// A run and the protocol it can be brought up to date with.
    private record Chosen(RunRecord run, ProtocolRecord protocol) {}

    RunUpdates(PageContext context, ProjectSession session, RunsViewModel model) {
        this.context = context;
        this.session = session;
        this.model = model;
        model.selected().addListener(follow);
        model.lines().addListener(follow);
        session.protocols().addListener(follow);
    }

    /// @return whether one finished run is selected and a newer protocol is made as its own was
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    private Optional<Chosen> chosen() {
        if (model.selected().size() != 1) {
            return Optional.empty();
        }
        return model.line(model.selected().getFirst())
                .filter(line -> line.state() == RunState.DONE)
                .flatMap(line -> Optional.ofNullable(line.record()))
                .flatMap(run -> newer(run.protocol()).map(protocol -> new Chosen(run, protocol)));
    }

    /// Protocols stand in the order in which they were made.
    private Optional<ProtocolRecord> newer(String of) {
        List<ProtocolRecord> all = session.protocols();
        for (int n = 0; n < all.size(); n++) {
            ProtocolRecord own = all.get(n);
            if (own.name().equals(of)) {
                return all.subList(n + 1, all.size()).reversed().stream()
                        .filter(each -> each.recipe().equals(own.recipe()) && each.split().equals(own.split()))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    void start() {
        if (session.readOnly().isPresent()) {
            session.readOnly().ifPresent(context.notices()::problem);
            return;
        }
        chosen().ifPresent(each -> {
            String name = freeName(each.run().model());
            session.trainings().update(
                    each.run(), each.protocol().name(), name,
                    context.language().text("runspage.job.update", each.run().name(), each.protocol().name()), outcome -> {
                        if (outcome instanceof JobOutcome.Failed failed) {
                            context.notices().problem(failed.cause());
                        }
                    });
        });
    }

    private String freeName(String of) {
        Set<String> taken = new HashSet<>();
        session.runs().forEach(run -> taken.add(run.name()));
        session.trainings().active().forEach(active -> taken.add(active.run()));
        int number = 1;
        while (taken.contains(of + "-" + number)) {
            number++;
        }
        return of + "-" + number;
    }

    void dispose() {
        model.selected().removeListener(follow);
        model.lines().removeListener(follow);
        session.protocols().removeListener(follow);
    }
}
