// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.text;

import static org.tastemaker.store.text.Bilingual.both;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.store.world.Trait;

/// How each trait is spoken of, from far below the mean to far above it. Every level has its own words,
/// so that a text tells how much of a trait an item has.
final class TraitWords {
    /// Upper ends of the levels, in units of the trait; the level in the middle is not spoken of.
    private static final double[] ENDS = {-1.35, -.8, -.3, .3, .8, 1.35};
    private static final int MIDDLE = 3;
    private static final Map<Trait, List<Bilingual>> PHRASES = new EnumMap<>(Map.of(
            Trait.PORTABILITY, List.of(
                    both("stays on the desk for good", "只适合固定摆放"), both("bulky to carry", "携带起来偏笨重"),
                    both("a little heavy", "略有分量"), both("easy to carry", "方便携带"),
                    both("light enough for every bag", "轻到能放进任何包"), both("featherweight and pocket-sized", "轻若无物，可放口袋")),
            Trait.PERFORMANCE, List.of(
                    both("sluggish under load", "负载一高就迟钝"), both("made for simple tasks", "只应付简单任务"),
                    both("unhurried", "速度从容"), both("brisk", "反应利落"),
                    both("fast in everything", "样样都快"), both("blistering top speed", "极速性能，毫无等待")),
            Trait.SOUND, List.of(
                    both("silent by nature", "基本没有声音"), both("tinny to the ear", "声音单薄"),
                    both("plain audio", "音质普通"), both("pleasant tone", "音色悦耳"),
                    both("rich, warm sound", "声音饱满温暖"), both("studio-grade acoustics", "录音室级声学")),
            Trait.IMAGE, List.of(
                    both("nothing to look at", "没有可看的画面"), both("grainy picture", "画面有颗粒感"),
                    both("ordinary view", "显示一般"), both("clear picture", "画面清晰"),
                    both("crisp, true colours", "色彩准确锐利"), both("breathtaking cinema image", "电影级震撼画质")),
            Trait.BATTERY, List.of(
                    both("tied to the socket", "离不开插座"), both("drains before noon", "半天就没电"),
                    both("modest runtime", "续航一般"), both("lasts the day", "够用一整天"),
                    both("runs for two days", "续航两天"), both("a week between charges", "一周才充一次电")),
            Trait.DESIGN, List.of(
                    both("crude casing", "外壳粗糙"), both("dull grey shell", "灰扑扑的外形"),
                    both("plain looks", "外观朴素"), both("neat lines", "线条利落"),
                    both("elegant finish", "做工优雅"), both("sculpted like jewellery", "雕琢如珠宝")),
            Trait.VALUE, List.of(
                    both("an outright luxury", "纯粹的奢侈品"), both("priced for the few", "价格只适合少数人"),
                    both("slightly dear", "稍贵一点"), both("fair price", "价格公道"),
                    both("plenty for the money", "物超所值"), both("unbeatable bargain", "性价比无敌")),
            Trait.PLAY, List.of(
                    both("strictly for business", "纯粹的办公工具"), both("serious and sober", "严肃沉稳"),
                    both("quiet character", "性格安静"), both("good for casual fun", "适合轻松娱乐"),
                    both("made for game nights", "为游戏之夜而生"), both("tournament-ready gaming", "电竞级游戏体验"))));
    private static final Map<Trait, Bilingual> ADJECTIVES = new EnumMap<>(Map.of(
            Trait.PORTABILITY, both("pocket", "便携"), Trait.PERFORMANCE, both("turbo", "高速"),
            Trait.SOUND, both("hi-fi", "高保真"), Trait.IMAGE, both("vivid", "炫彩"),
            Trait.BATTERY, both("long-life", "长续航"), Trait.DESIGN, both("designer", "设计款"),
            Trait.VALUE, both("value", "超值"), Trait.PLAY, both("gaming", "游戏")));
    private static final Map<Trait, List<Bilingual>> TAGS = new EnumMap<>(Map.of(
            Trait.PORTABILITY, List.of(both("desk-bound", "桌面级"), both("portable", "轻便")),
            Trait.PERFORMANCE, List.of(both("entry-level", "入门"), both("powerful", "高性能")),
            Trait.SOUND, List.of(both("quiet", "静音"), both("audio", "音质")),
            Trait.IMAGE, List.of(both("no-frills-view", "无屏"), both("picture", "画质")),
            Trait.BATTERY, List.of(both("plugged-in", "插电"), both("endurance", "耐久")),
            Trait.DESIGN, List.of(both("utilitarian", "实用"), both("stylish", "时尚")),
            Trait.VALUE, List.of(both("premium", "高端"), both("affordable", "平价")),
            Trait.PLAY, List.of(both("work", "办公"), both("play", "娱乐"))));

    private TraitWords() {}

    /// @return 0 (far below) to 6 (far above the mean)
    static int level(double value) {
        int level = 0;
        while (level < ENDS.length && value >= ENDS[level]) {
            level++;
        }
        return level;
    }

    /// @return whether a value is far enough from the mean to be spoken of
    static boolean telling(double value) {
        return level(value) != MIDDLE;
    }

    /// @param value a telling one
    static Bilingual phrase(Trait trait, double value) {
        int level = level(value);
        return phrases(trait).get(level > MIDDLE ? level - 1 : level);
    }

    static Bilingual tag(Trait trait, double value) {
        return get(TAGS, trait).get(value > 0 ? 1 : 0);
    }

    static Bilingual adjective(Trait trait) {
        return get(ADJECTIVES, trait);
    }

    private static List<Bilingual> phrases(Trait trait) {
        return get(PHRASES, trait);
    }

    private static <V> V get(Map<Trait, V> map, Trait trait) {
        V value = map.get(trait);
        if (value == null) {
            throw new IllegalStateException("no words for " + trait);
        }
        return value;
    }
}
