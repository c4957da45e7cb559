// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.text.Texts;

/// Broken input or environment, with a text that says what happened, to what, why and what to do.
///
/// The text is found by [#key()] in the bundles, so one exception can be shown in any language.
/// Bugs are other unchecked exceptions; expected outcomes are results, not exceptions.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String key;
    private final transient List<@Nullable Object> arguments;

    /// @param kind what sort of problem
    /// @param key key of the text, such as `data.problem.file-absent`
    /// @param arguments what the text's `{0}`, `{1}` ... stand for
    public ProblemException(ProblemKind kind, String key, @Nullable Object... arguments) {
        this(null, kind, key, arguments);
    }

    /// An argument that was thrown is told as the reason in words, one that is a problem itself as its paragraph; of
    /// [Known] names, the near ones are offered.
    ///
    /// @param cause the technical cause, shown with `--verbose` only
    /// @param kind what sort of problem
    /// @param key key of the text
    /// @param arguments what the text's `{0}`, `{1}` ... stand for
    public ProblemException(
            @Nullable Throwable cause, ProblemKind kind, String key, @Nullable Object... arguments) {
        super(key, cause);
        this.kind = kind;
        this.key = key;
        this.arguments = java.util.Arrays.asList(arguments.clone());
    }

    public ProblemKind kind() {
        return kind;
    }

    /// @return the key of the text; stable, so that it also serves as the problem's code
    public String key() {
        return key;
    }

    /// @param texts texts of the wanted language
    /// @return one paragraph for a person
    public String describe(Texts texts) {
        String told = texts.get(key, arguments.stream()
                .map(argument -> switch (argument) {
                    case ProblemException inner -> inner.describe(texts);
                    case Throwable refused -> FileReason.of(refused, texts);
                    case null, default -> argument;
                })
                .toArray());
        List<String> near = arguments.stream()
                .flatMap(argument -> argument instanceof Known known ? known.near().stream() : Stream.empty())
                .toList();
        return near.isEmpty() ? told : texts.get("cli.told-and-asked", told, texts.get("cli.did-you-mean", String.join(", ", near)));
    }

    /// @return the English paragraph, for logs and stack traces
    @Override
    public String getMessage() {
        return describe(Texts.of(Locale.ENGLISH));
    }
}
