// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.Trait;
import org.tastemaker.store.world.User;

/// Writes reviews from the traits that pleased or disappointed.
public final class ReviewText {
    private static final List<List<Bilingual>> OPENINGS = List.of(
            List.of(Bilingual.both("Sent it back.", "已经退货。"), Bilingual.both("A real disappointment.", "非常失望。"),
                    Bilingual.both("I regret this one.", "后悔买了。")),
            List.of(Bilingual.both("Not for me.", "不太适合我。"), Bilingual.both("I had hoped for more.", "本来期待更多。"),
                    Bilingual.both("Rather weak.", "比较一般偏差。")),
            List.of(Bilingual.both("It is all right.", "还可以。"), Bilingual.both("Neither good nor bad.", "不好也不坏。"),
                    Bilingual.both("Does the job.", "能用。")),
            List.of(Bilingual.both("Good buy.", "买得值。"), Bilingual.both("I like it.", "挺喜欢。"),
                    Bilingual.both("Better than expected.", "比预想的好。")),
            List.of(Bilingual.both("Wonderful.", "太棒了。"), Bilingual.both("I would buy it again at once.", "马上想再买一个。"),
                    Bilingual.both("Love it.", "爱不释手。")));
    private static final List<Bilingual> GOOD = List.of(
            Bilingual.both("What I like: %s.", "喜欢的地方：%s。"), Bilingual.both("Best of all, %s.", "最满意的是%s。"));
    private static final List<Bilingual> BAD = List.of(
            Bilingual.both("What bothers me: %s.", "不满意的地方：%s。"), Bilingual.both("A pity: %s.", "可惜%s。"));

    private final RandomGenerator random;

    /// @param streams of the world
    public ReviewText(RandomStreams streams) {
        random = streams.stream("reviews");
    }

    /// @param rating 1 to 5
    /// @return one or two sentences in the user's language
    public String write(User user, Item item, int rating) {
        boolean pleased = rating > 3 || rating == 3 && random.nextBoolean();
        Comparator<Trait> byEffect = Comparator.comparingDouble(
                t -> user.taste()[t.ordinal()] * item.trait(t) * (pleased ? -1 : 1));
        List<Trait> traits = Arrays.stream(Trait.values())
                .filter(t -> TraitWords.telling(item.trait(t)))
                .sorted(byEffect)
                .limit(1 + random.nextInt(2))
                .toList();
        List<Bilingual> openings = OPENINGS.get(rating - 1);
        Bilingual opening = openings.get(random.nextInt(openings.size()));
        List<Bilingual> frames = pleased ? GOOD : BAD;
        Bilingual frame = frames.get(random.nextInt(frames.size()));
        List<Bilingual> said = traits.stream().map(t -> TraitWords.phrase(t, item.trait(t))).toList();
        if (user.language() == User.Language.EN) {
            return said.isEmpty()
                    ? opening.en()
                    : opening.en() + " "
                            + frame.en().formatted(String.join(", ", said.stream().map(Bilingual::en).toList()));
        }
        return said.isEmpty()
                ? opening.zh()
                : opening.zh() + frame.zh().formatted(String.join("，", said.stream().map(Bilingual::zh).toList()));
    }
}
