// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.catalogue;

import org.tastemaker.app.piece.ItemRow;

/// Makes rows of items with their words and pictures; a picture that is not at hand comes later.
public final class ItemRows {
    private final Pictures pictures;

    public ItemRows(Pictures pictures) {
        this.pictures = pictures;
    }

    /// @param item number of the item in the data set
    /// @param line one line about it
    public ItemRow row(ItemWords words, int item, String line) {
        ItemRow row = new ItemRow(
                words.data().items().identifiers().name(item), pictures.atHand(item), words.title(item), line);
        if (pictures.atHand(item) == null) {
            pictures.load(item, row::picture);
        }
        return row;
    }

    /// A row whose line says category, price and events.
    public ItemRow row(ItemWords words, int item) {
        return row(words, item, words.line(item));
    }
}
