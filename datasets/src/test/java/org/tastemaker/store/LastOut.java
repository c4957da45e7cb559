// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.tastemaker.store.event.Event;

/// Leave-last-out over first touches: each user's newest item is hidden, everything before it is known.
final class LastOut {
    /// By user the items touched before the last, in order.
    final List<List<Integer>> train = new ArrayList<>();
    /// By user the event that first touched the hidden item, or null with fewer than three items.
    final List<Event> hidden = new ArrayList<>();
    final int items;

    LastOut(Recorded recorded) {
        items = recorded.world.items().size();
        List<Map<Integer, Event>> first = new ArrayList<>();
        List<List<Event>> order = new ArrayList<>();
        for (int u = 0; u < recorded.world.users().size(); u++) {
            first.add(new HashMap<>());
            order.add(new ArrayList<>());
        }
        for (Event event : recorded.events) {
            if (first.get(event.visit().user()).putIfAbsent(event.item(), event) == null) {
                order.get(event.visit().user()).add(event);
            }
        }
        for (List<Event> list : order) {
            boolean enough = list.size() >= 3;
            hidden.add(enough ? list.getLast() : null);
            train.add(new ArrayList<>(
                    (enough ? list.subList(0, list.size() - 1) : list).stream().map(Event::item).toList()));
        }
    }

    /// Scores of a user's items.
    interface Scorer {
        IntToDoubleFunction of(int user);
    }

    /// Mean NDCG@10 over users with a hidden item; what was seen is removed, ties count against.
    double ndcg(Scorer scorer) {
        double sum = 0;
        int users = 0;
        for (int u = 0; u < hidden.size(); u++) {
            if (hidden.get(u) == null) {
                continue;
            }
            users++;
            IntToDoubleFunction score = scorer.of(u);
            int target = hidden.get(u).item();
            double own = score.applyAsDouble(target);
            Set<Integer> seen = new HashSet<>(train.get(u));
            int rank = 1;
            for (int i = 0; i < items && rank <= 10; i++) {
                if (i != target && !seen.contains(i) && score.applyAsDouble(i) >= own) {
                    rank++;
                }
            }
            if (rank <= 10) {
                sum += Math.log(2) / Math.log(rank + 1);
            }
        }
        return sum / users;
    }

    double[] popularity() {
        double[] counts = new double[items];
        for (List<Integer> list : train) {
            for (int i : list) {
                counts[i]++;
            }
        }
        return counts;
    }

    /// Cosine similarities of items over users.
    float[][] itemKnn(double shrinkage) {
        float[][] together = new float[items][items];
        for (List<Integer> list : train) {
            for (int a : list) {
                for (int b : list) {
                    together[a][b]++;
                }
            }
        }
        float[][] similarity = new float[items][items];
        for (int a = 0; a < items; a++) {
            for (int b = 0; b < items; b++) {
                double norm = Math.sqrt((double) together[a][a] * together[b][b]) + shrinkage;
                similarity[a][b] = a == b || norm == 0 ? 0 : (float) (together[a][b] / norm);
            }
        }
        return similarity;
    }
}
