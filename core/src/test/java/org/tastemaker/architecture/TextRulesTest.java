// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.CardPart;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.text.Texts;

/// Both languages say the same things.
final class TextRulesTest {
    private static final Path TEXTS = Path.of("..", "resources", "src", "main", "resources", "org", "tastemaker", "texts");
    private static final Pattern UNFINISHED = Pattern.compile("TODO|FIXME|XXX|待翻译|待译");

    @Test
    void englishAndChineseHaveTheSameKeys() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path area : areas()) {
            softly.assertThat(texts(area, "_zh_CN").keySet()).as("keys of %s", area)
                    .isEqualTo(texts(area, "").keySet());
        }
        softly.assertAll();
    }

    @Test
    void keysBeginWithTheirArea() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path area : areas()) {
            String name = area.getFileName().toString();
            softly.assertThat(texts(area, "").keySet()).as("keys of %s", area)
                    .allMatch(key -> key.startsWith(name + "."));
        }
        softly.assertAll();
    }

    @Test
    void patternsAreWellFormedAndTakeTheSameArguments() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path area : areas()) {
            Map<String, String> chinese = texts(area, "_zh_CN");
            texts(area, "").forEach((key, english) -> softly
                    .assertThat(arguments(chinese.getOrDefault(key, english))).as(key)
                    .isEqualTo(arguments(english)));
        }
        softly.assertAll();
    }

    @Test
    void nothingIsLeftUnsaid() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path area : areas()) {
            for (String language : new String[] {"", "_zh_CN"}) {
                texts(area, language).forEach((key, text) -> {
                    softly.assertThat(text).as("%s%s", key, language).isNotBlank();
                    softly.assertThat(UNFINISHED.matcher(text).find()).as("%s%s is unfinished", key, language).isFalse();
                });
            }
        }
        softly.assertAll();
    }

    @Test
    void everyModelTellsEveryPartOfItsCardInBothLanguages() {
        SoftAssertions softly = new SoftAssertions();
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Texts texts = Texts.of(locale);
            for (CardPart part : CardPart.values()) {
                softly.assertThat(texts.has(part.heading())).as("%s %s", part.heading(), locale).isTrue();
            }
            for (Model model : Models.installed().all()) {
                Descriptor descriptor = model.descriptor();
                for (String key : new String[] {"model." + descriptor.name() + ".title", "model." + descriptor.name() + ".summary"}) {
                    softly.assertThat(texts.has(key)).as("%s %s", key, locale).isTrue();
                }
                for (CardPart part : CardPart.of(descriptor)) {
                    softly.assertThat(texts.has(part.key(descriptor))).as("%s %s", part.key(descriptor), locale).isTrue();
                }
            }
        }
        softly.assertAll();
    }

    /// The numbers a pattern uses, those inside a choice or plural form included.
    private static Set<String> arguments(String pattern) {
        Set<String> numbers = new TreeSet<>();
        try {
            new MessageFormat(pattern.replace(",word}", "}"));
        } catch (IllegalArgumentException malformed) {
            numbers.add("malformed: " + malformed.getMessage());
        }
        var matcher = Pattern.compile("\\{(\\d+)").matcher(pattern.replaceAll("'[^']+'", ""));
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static Set<Path> areas() throws IOException {
        try (Stream<Path> folders = Files.list(TEXTS)) {
            Set<Path> areas = new TreeSet<>(folders.filter(Files::isDirectory).toList());
            assertThat(areas).isNotEmpty();
            return areas;
        }
    }

    private static Map<String, String> texts(Path area, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(area.resolve("messages" + language + ".properties"), UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
