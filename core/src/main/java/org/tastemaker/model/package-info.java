// SPDX-License-Identifier: GPL-3.0-or-later
/// What a recommender is: a model describes itself and gives a learner; a learner trains epoch by
/// epoch; a recommender scores items. Families live in the packages below and do not know each other.
@NullMarked
package org.tastemaker.model;

import org.jspecify.annotations.NullMarked;
