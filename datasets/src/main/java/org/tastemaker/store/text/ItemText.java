// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.Trait;

/// What is written about an item.
///
/// @param title a name that no other item has
/// @param description what it is like, by its most telling traits
/// @param tags separated by `|`
public record ItemText(Bilingual title, Bilingual description, Bilingual tags) {
    /// How many traits a description speaks of at most.
    private static final int SPOKEN = 7;
    private static final int TAGS = 3;
    private static final List<String> SERIES = List.of("", " II", " III", " Plus", " Air", " Pro", " Neo", " Ultra");
    private static final List<Bilingual> OPENINGS = List.of(
            Bilingual.both("A %s in short: %s", "一款%s：%s"), Bilingual.both("Our %s stands for %s", "这款%s的特点：%s"),
            Bilingual.both("What this %s offers: %s", "关于这款%s：%s"), Bilingual.both("The %s at a glance: %s", "%s一览：%s"));
    private static final List<Bilingual> JOINTS = List.of(
            Bilingual.both("Also: %s", "另外，%s"), Bilingual.both("Worth knowing: %s", "值得一提：%s"),
            Bilingual.both("Owners say: %s", "用户评价：%s"));

    /// Writes about all items.
    ///
    /// @return by item
    public static List<ItemText> write(List<Item> items, RandomStreams streams) {
        RandomGenerator random = streams.stream("item-texts");
        Set<String> titles = new HashSet<>();
        List<ItemText> texts = new ArrayList<>();
        for (Item item : items) {
            texts.add(write(item, titles, random));
        }
        return texts;
    }

    private static ItemText write(Item item, Set<String> titles, RandomGenerator random) {
        Bilingual noun = ProductWords.nouns(item.category()).get(item.variant());
        Trait best = Arrays.stream(Trait.values())
                .max(Comparator.comparingDouble(t -> 1.7 * item.trait(t) - item.category().mean(t)))
                .orElse(Trait.VALUE);
        Bilingual adjective = TraitWords.adjective(best);
        List<String> models = ProductWords.models(item.category(), item.variant());
        int size = Math.clamp(Math.round(2.5 + 1.5 * item.tier()), 0, models.size() - 1);
        Bilingual title = Bilingual.both("", "");
        for (int k = 0; k == 0 || !titles.add(title.en()); k++) {
            String model = models.get(k < models.size() ? (size + k) % models.size() : size);
            String series = k < models.size() ? "" : SERIES.get(k / models.size() % SERIES.size());
            String number = k < 6 * SERIES.size() ? "" : " " + k;
            String code = model + series + number;
            title = Bilingual.both(
                    item.brand().en() + " " + adjective.en() + " " + noun.en() + " " + code,
                    item.brand().zh() + adjective.zh() + noun.zh() + " " + code);
        }
        List<Trait> telling = Arrays.stream(Trait.values())
                .filter(t -> TraitWords.telling(item.trait(t)))
                .sorted(Comparator.comparingDouble(t -> -Math.abs(item.trait(t))))
                .limit(SPOKEN)
                .toList();
        return new ItemText(title, describe(item, noun, telling, random), tags(item, noun, telling));
    }

    private static Bilingual describe(Item item, Bilingual noun, List<Trait> telling, RandomGenerator random) {
        if (telling.isEmpty()) {
            return Bilingual.both("A " + noun.en() + " without extremes.", "一款中规中矩的" + noun.zh() + "。");
        }
        StringBuilder en = new StringBuilder();
        StringBuilder zh = new StringBuilder();
        Bilingual opening = OPENINGS.get(random.nextInt(OPENINGS.size()));
        for (int k = 0; k < telling.size(); k += 2) {
            Bilingual said = phrases(item, telling.subList(k, Math.min(k + 2, telling.size())));
            Bilingual frame = k == 0 ? opening : JOINTS.get(random.nextInt(JOINTS.size()));
            en.append(k == 0 ? frame.en().formatted(noun.en(), said.en()) : " " + frame.en().formatted(said.en()))
                    .append('.');
            zh.append(k == 0 ? frame.zh().formatted(noun.zh(), said.zh()) : frame.zh().formatted(said.zh()))
                    .append('。');
        }
        return Bilingual.both(en.toString(), zh.toString());
    }

    private static Bilingual phrases(Item item, List<Trait> traits) {
        List<Bilingual> phrases = traits.stream().map(t -> TraitWords.phrase(t, item.trait(t))).toList();
        return Bilingual.both(
                String.join(", ", phrases.stream().map(Bilingual::en).toList()),
                String.join("，", phrases.stream().map(Bilingual::zh).toList()));
    }

    private static Bilingual tags(Item item, Bilingual noun, List<Trait> telling) {
        List<String> en = new ArrayList<>(List.of(noun.en()));
        List<String> zh = new ArrayList<>(List.of(noun.zh()));
        for (Trait trait : telling.subList(0, Math.min(TAGS, telling.size()))) {
            Bilingual tag = TraitWords.tag(trait, item.trait(trait));
            en.add(tag.en());
            zh.add(tag.zh());
        }
        return Bilingual.both(String.join("|", en), String.join("|", zh));
    }
}
