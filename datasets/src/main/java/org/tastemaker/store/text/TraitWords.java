// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.text;

import static org.tastemaker.store.text.Bilingual.of;

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
                    of("stays on the desk for good", "只适合固定摆放"), of("bulky to carry", "携带起来偏笨重"),
                    of("a little heavy", "略有分量"), of("easy to carry", "方便携带"),
                    of("light enough for every bag", "轻到能放进任何包"), of("featherweight and pocket-sized", "轻若无物，可放口袋")),
            Trait.PERFORMANCE, List.of(
                    of("sluggish under load", "负载一高就迟钝"), of("made for simple tasks", "只应付简单任务"),
                    of("unhurried", "速度从容"), of("brisk", "反应利落"),
                    of("fast in everything", "样样都快"), of("blistering top speed", "极速性能，毫无等待")),
            Trait.SOUND, List.of(
                    of("silent by nature", "基本没有声音"), of("tinny to the ear", "声音单薄"),
                    of("plain audio", "音质普通"), of("pleasant tone", "音色悦耳"),
                    of("rich, warm sound", "声音饱满温暖"), of("studio-grade acoustics", "录音室级声学")),
            Trait.IMAGE, List.of(
                    of("nothing to look at", "没有可看的画面"), of("grainy picture", "画面有颗粒感"),
                    of("ordinary view", "显示一般"), of("clear picture", "画面清晰"),
                    of("crisp, true colours", "色彩准确锐利"), of("breathtaking cinema image", "电影级震撼画质")),
            Trait.BATTERY, List.of(
                    of("tied to the socket", "离不开插座"), of("drains before noon", "半天就没电"),
                    of("modest runtime", "续航一般"), of("lasts the day", "够用一整天"),
                    of("runs for two days", "续航两天"), of("a week between charges", "一周才充一次电")),
            Trait.DESIGN, List.of(
                    of("crude casing", "外壳粗糙"), of("dull grey shell", "灰扑扑的外形"),
                    of("plain looks", "外观朴素"), of("neat lines", "线条利落"),
                    of("elegant finish", "做工优雅"), of("sculpted like jewellery", "雕琢如珠宝")),
            Trait.VALUE, List.of(
                    of("an outright luxury", "纯粹的奢侈品"), of("priced for the few", "价格只适合少数人"),
                    of("slightly dear", "稍贵一点"), of("fair price", "价格公道"),
                    of("plenty for the money", "物超所值"), of("unbeatable bargain", "性价比无敌")),
            Trait.PLAY, List.of(
                    of("strictly for business", "纯粹的办公工具"), of("serious and sober", "严肃沉稳"),
                    of("quiet character", "性格安静"), of("good for casual fun", "适合轻松娱乐"),
                    of("made for game nights", "为游戏之夜而生"), of("tournament-ready gaming", "电竞级游戏体验"))));
    private static final Map<Trait, Bilingual> ADJECTIVES = new EnumMap<>(Map.of(
            Trait.PORTABILITY, of("pocket", "便携"), Trait.PERFORMANCE, of("turbo", "高速"),
            Trait.SOUND, of("hi-fi", "高保真"), Trait.IMAGE, of("vivid", "炫彩"),
            Trait.BATTERY, of("long-life", "长续航"), Trait.DESIGN, of("designer", "设计款"),
            Trait.VALUE, of("value", "超值"), Trait.PLAY, of("gaming", "游戏")));
    private static final Map<Trait, List<Bilingual>> TAGS = new EnumMap<>(Map.of(
            Trait.PORTABILITY, List.of(of("desk-bound", "桌面级"), of("portable", "轻便")),
            Trait.PERFORMANCE, List.of(of("entry-level", "入门"), of("powerful", "高性能")),
            Trait.SOUND, List.of(of("quiet", "静音"), of("audio", "音质")),
            Trait.IMAGE, List.of(of("no-frills-view", "无屏"), of("picture", "画质")),
            Trait.BATTERY, List.of(of("plugged-in", "插电"), of("endurance", "耐久")),
            Trait.DESIGN, List.of(of("utilitarian", "实用"), of("stylish", "时尚")),
            Trait.VALUE, List.of(of("premium", "高端"), of("affordable", "平价")),
            Trait.PLAY, List.of(of("work", "办公"), of("play", "娱乐"))));

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
