// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.text.Texts;

class TextsCompleteTest {
    private static Properties load(String area, String suffix) throws IOException {
        Properties texts = new Properties();
        String name = "/org/tastemaker/texts/" + area + "/messages" + suffix + ".properties";
        try (InputStream file = TextsCompleteTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "piece", "welcome", "catalogue", "mappage", "listspage"})
    void bothLanguagesHaveTheSameKeysAndArguments(String area) throws IOException {
        Properties english = load(area, "");
        Properties chinese = load(area, "_zh_CN");
        assertThat(new TreeSet<>(chinese.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(key).startsWith(area + ".");
            assertThat(english.getProperty(key)).doesNotContain("!");
            assertThat(arguments(chinese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    /// @return the numbers of the arguments: English may name a count twice, for its plural
    private static Set<String> arguments(String pattern) {
        assertThat(new MessageFormat(pattern).toPattern()).isNotEmpty();
        return Pattern.compile("\\{(\\d+)").matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyKeyThatTheWindowNamesHasAText() throws IOException {
        Pattern keys = Pattern.compile("\"((?:shell|piece|welcome|catalogue|mappage|listspage)\\.[a-z][a-z.-]*[a-z])\"");
        Texts texts = Texts.of(Locale.SIMPLIFIED_CHINESE);
        int found = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = keys.matcher(Files.readString(file));
                while (matcher.find()) {
                    assertThat(texts.has(matcher.group(1))).as(matcher.group(1) + " in " + file).isTrue();
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(40);
    }
}
