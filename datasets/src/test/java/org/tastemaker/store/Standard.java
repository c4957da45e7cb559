// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.Term;

/// The standard world, run once for all tests.
final class Standard {
    static final Recorded RECORDED = run(StoreSettings.standard());

    private Standard() {}

    static Recorded without(Term term) {
        return run(StoreSettings.standard().without(term));
    }

    static Recorded run(StoreSettings settings) {
        try {
            return new Recorded(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
