// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.catalogue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.ProjectSession;

/// Pictures of items, read in the background and kept while they are few. Used on the window's thread.
public final class Pictures {
    private static final int KEPT = 512;
    private static final int SIDE = 76;

    private final ProjectSession session;
    private final Map<Integer, List<Consumer<Image>>> waiting = new HashMap<>();
    private final Map<Integer, Optional<Image>> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Optional<Image>> eldest) {
            return size() > KEPT;
        }
    };

    /// @param session whose project holds them
    public Pictures(ProjectSession session) {
        this.session = session;
    }

    /// @return the picture if it is at hand
    public @Nullable Image atHand(int item) {
        return known.getOrDefault(item, Optional.empty()).orElse(null);
    }

    /// Reads a picture.
    ///
    /// @param listener hears it; nothing if the item has none
    public void load(int item, Consumer<Image> listener) {
        Optional<Image> image = known.get(item);
        if (image != null) {
            image.ifPresent(listener);
            return;
        }
        List<Consumer<Image>> asking = waiting.get(item);
        if (asking != null) {
            asking.add(listener);
            return;
        }
        waiting.put(item, new ArrayList<>(List.of(listener)));
        session.read(
                "picture." + System.identityHashCode(this) + "." + item,
                (reader, cancellation) -> reader.image(item).map(Pictures::decode).filter(read -> !read.isError()),
                read -> came(item, read),
                unreadable -> came(item, Optional.empty()));
    }

    private static Image decode(byte[] bytes) {
        return new Image(new ByteArrayInputStream(bytes), SIDE, SIDE, false, true);
    }

    private void came(int item, Optional<Image> image) {
        known.put(item, image);
        List<Consumer<Image>> asking = waiting.remove(item);
        if (asking != null) {
            image.ifPresent(found -> asking.forEach(each -> each.accept(found)));
        }
    }
}
