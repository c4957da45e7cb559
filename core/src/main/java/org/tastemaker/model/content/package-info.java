// SPDX-License-Identifier: GPL-3.0-or-later
/// Models that compare items, or users, by what is known of them: words, attributes, pictures. They can place an item
/// that nobody has chosen yet. Begin at `Tfidf`; `AttributeKnn` and `ImageKnn` share `ItemNeighboursRecommender`.
@NullMarked
package org.tastemaker.model.content;

import org.jspecify.annotations.NullMarked;
