// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.text.Texts;

/// How members are named, and what is said when they are named wrongly.
class MembersTest {

    private static void open(String hybrid, Prepared data, Map<String, String> given) {
        Model model = Models.installed().named(hybrid);
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(1));
        model.learner(input, Parameters.of(model.descriptor().parameters(), given)).close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "blend|models|''|has no members",
        "blend|models|,|has no members",
        "blend|models|ease|ease is its only member",
        "blend|models|ease,nothing|There is no model called nothing",
        "blend|models|ease,popular,ease|has the member ease twice",
        "blend|models|ease,blend|cannot be its own member",
        "blend|settings|ease|sets nothing",
        "blend|settings|lambda=3|sets nothing",
        "blend|settings|ease.=3|sets nothing",
        "blend|settings|popular.x=3|no member of blend",
        "blend|settings|ease.lambda=1 ease.lambda=2|say ease.lambda twice",
        "blend|settings|ease.lambda=much|settings of the member ease are not right. The parameter lambda must be a number",
        "blend|settings|ease.lambda=-1|outside its range",
        "blend|settings|ease.colour=red|There is no parameter colour",
        "blend|weights|1,2,3|do not fit",
        "blend|weights|0,0,0|do not fit",
        "blend|weights|1,-1,1|do not fit",
        "blend|weights|best|do not fit",
        "rank-fusion|weights|fit|do not fit",
        "switch|below|5,6|do not fit",
        "switch|below|0|do not fit",
        "switch|below|few|do not fit",
        "cascade|keep|1.5|do not fit",
        "cascade|keep|10,20|do not fit",
        "bagging|model|ease,ials|several were named",
        "bagging|model|bagging|cannot be its own member",
        "stack|models|popular,svd|learns from ratings",
    })
    void whatIsWrongIsSaid(String hybrid, String parameter, String value, String expected) {
        Prepared bare = SmallData.of(2, 2, new int[][] {{0, 0, Part.TRAIN.code()}, {1, 1, Part.TRAIN.code()}}, null, null);
        assertThatThrownBy(() -> open(hybrid, bare, Map.of(parameter, value)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(expected);
    }

    /// What is wrong with a value is said within what is wrong with a member, in the language of both.
    @Test
    void aProblemInsideAProblemIsToldInItsLanguage() {
        Prepared bare = SmallData.of(1, 1, new int[][] {{0, 0, Part.TRAIN.code()}}, null, null);
        assertThatThrownBy(() -> open("blend", bare, Map.of("settings", "ease.lambda=x")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.USAGE);
                    assertThat(problem.describe(Texts.of(Locale.SIMPLIFIED_CHINESE))).contains("成员 ease", "须为数值");
                });
    }

    @Test
    void settingsReachTheirMembersAndOthersKeepTheirDefaults() {
        Members members = Members.of(Models.installed(), "blend", " ease , ials", "ials.factors=32  ease.lambda=300");
        assertThat(members.names()).containsExactly("ease", "ials");
        assertThat(members.all().getFirst().parameters().real("lambda")).isEqualTo(300);
        assertThat(members.all().getFirst().parameters().whole("item-limit")).isEqualTo(25_000);
        assertThat(members.all().getLast().parameters().whole("factors")).isEqualTo(32);
    }

    @Test
    void aHybridCanBeAMemberOfAnother() {
        Prepared data = SmallData.twoTastes(20, 10, 8, 1);
        open("blend", data, Map.of("models", "bagging,popular", "settings", "bagging.model=item-knn bagging.bags=2"));
    }
}
