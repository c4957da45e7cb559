// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tastemaker.imports.TextFormat;

class IdentifierNumbersTest {
    private static List<Integer> numbers(IdentifierNumbers identifiers, String text) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        TextFormat format = new TextFormat(
                "UTF-8", ",", TextFormat.Header.ABSENT, TextFormat.Quoting.DOUBLE, TextFormat.DecimalMark.POINT);
        try (RowReader rows = new RowReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format)) {
            while (rows.next() == RowReader.Outcome.ROW) {
                numbers.add(identifiers.number(rows, 0));
            }
        }
        return numbers;
    }

    /// A tab, a space as wide as a letter, and one that is as wide as a letter of Chinese.
    @Test
    void whiteSpaceOfAnyKindAroundAnIdentifierDoesNotCount() throws IOException {
        IdentifierNumbers identifiers = new IdentifierNumbers();
        assertThat(numbers(identifiers, "12,a\n\t12,a\n 12\t ,a\n\u200312\u3000,a\n\"12\t\",a\n99999999999\t,a\n99999999999,a\n"))
                .containsExactly(0, 0, 0, 0, 0, 1, 1);
        assertThat(numbers(identifiers, "u1,a\n\tu1,a\nu1\u3000,a\n012,a\n\t012,a\n")).containsExactly(2, 2, 2, 3, 3);
        assertThat(identifiers.identifiers().names()).containsExactly("12", "99999999999", "u1", "012");
    }
}
