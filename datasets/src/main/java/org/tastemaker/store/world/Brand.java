// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.List;
import java.util.Set;

/// An invented maker.
///
/// @param en name in English
/// @param zh name in Chinese
/// @param group whether the shop shows it as much as it deserves
/// @param categories what it makes
/// @param offset how its items differ from their category's mean, by trait
/// @param style where its items lie between classic (-1) and playful (1)
/// @param quality added to its items' quality
public record Brand(
        String en, String zh, Group group, Set<Category> categories, double[] offset, double style, double quality) {

    /// Weight of a young maker's items on every shelf, relative to what they deserve.
    public static final double YOUNG_WEIGHT = .45;

    /// Whether a maker is shown as it deserves.
    public enum Group {
        ESTABLISHED,
        /// Planted injustice: shown less than it deserves on every shelf.
        YOUNG
    }

    /// English and Chinese names of the 24 makers; every fourth is a young one.
    static final List<String[]> NAMES = List.of(
            new String[] {"Hoshino", "星野"}, new String[] {"Cloudlisten", "云听"}, new String[] {"Lingxi", "灵犀"},
            new String[] {"Inch", "方寸"}, new String[] {"Origin", "原点"}, new String[] {"Gale", "疾风"},
            new String[] {"Dawn", "拂晓"}, new String[] {"Polar", "极地"}, new String[] {"Catchlight", "逐光"},
            new String[] {"Farsight", "远望"}, new String[] {"Glance", "一瞥"}, new String[] {"Feather", "轻羽"},
            new String[] {"Lumen", "流明"}, new String[] {"Echo Bay", "回湾"}, new String[] {"Magpie", "喜鹊"},
            new String[] {"Northmark", "北标"}, new String[] {"Tangram", "七巧"}, new String[] {"Paper Kite", "纸鸢"},
            new String[] {"Quarry", "石矿"}, new String[] {"Saffron", "番红"}, new String[] {"Tidewell", "潮井"},
            new String[] {"Ember", "余烬"}, new String[] {"Willow", "青柳"}, new String[] {"Halcyon", "翠鸟"});
}
