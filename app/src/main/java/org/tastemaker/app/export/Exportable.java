// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Something on the screen that can be copied and saved.
public interface Exportable {
    /// Rows without a picture of their own.
    ///
    /// @param node where they are shown
    /// @param rows the rows of the moment, the first is the header
    static Exportable ofRows(Node node, Supplier<List<List<String>>> rows) {
        return new Exportable() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public Optional<String> svg() {
                return Optional.empty();
            }

            @Override
            public boolean isDrawing() {
                return false;
            }

            @Override
            public List<List<String>> table() {
                return rows.get();
            }
        };
    }

    /// @return the node that a picture is taken of
    Node node();

    /// @return the picture as SVG; empty where there is none, as for a table
    Optional<String> svg();

    /// @return whether it is a picture; of a table or a list only the rows are offered
    default boolean isDrawing() {
        return true;
    }

    /// @return whether the picture is made of pixels, so that there is no SVG of it
    default boolean isBitmap() {
        return false;
    }

    /// The numbers behind the picture: the first row is the header, every row of the same length.
    /// They also serve as the picture's table for those who cannot see it.
    List<List<String>> table();
}
