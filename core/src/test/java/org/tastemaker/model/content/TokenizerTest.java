// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        new Tokenizer().cut(text, words::add);
        return words;
    }

    @Test
    void wordsAreLettersAndDigitsThatStandTogetherInSmallLetters() {
        assertThat(cut("Noise-cancelling HEADSET, 30h; (2024)")).containsExactly("noise", "cancelling", "headset", "30h", "2024");
    }

    @Test
    void aSingleLetterIsNoWordASingleDigitIs() {
        assertThat(cut("Children's film, part 2")).containsExactly("children", "film", "part", "2");
    }

    @Test
    void chineseIsCutIntoPairsOfNeighbouringCharacters() {
        assertThat(cut("高性能相机")).containsExactly("高性", "性能", "能相", "相机");
        assertThat(cut("书，音乐")).containsExactly("书", "音乐");
    }

    @Test
    void bothScriptsMayStandInOneText() {
        assertThat(cut("方寸XS型 camera包")).containsExactly("方寸", "xs", "型", "camera", "包");
    }

    @Test
    void wideAndComposedLettersAreTheirPlainOnes() {
        assertThat(cut("ＣＡＦＥ cafe\u0301 café")).containsExactly("cafe", "café", "café");
    }

    @Test
    void charactersBeyondTheFirstPlaneAreNotTorn() {
        assertThat(cut("\uD842\uDFB7野家")).containsExactly("\uD842\uDFB7野", "野家");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(cut("")).isEmpty();
        assertThat(cut(" ... !? ")).isEmpty();
    }
}
