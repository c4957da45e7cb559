// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.text.Language;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

class FieldsTest {
    private final Language language = new Language(Locale.ENGLISH);

    @BeforeAll
    static void startJavaFx() throws Exception {
        Screenshots.startJavaFx();
    }

    private SliderField width() {
        SliderField field = new SliderField(
                language, language.text("shell.settings"), 1, 512, 128, SliderField.Kind.WHOLE, Parameter.Scale.LINEAR);
        styled(field);
        return field;
    }

    private static void styled(javafx.scene.Parent node) {
        new Scene(new StackPane(node), 400, 600);
        node.applyCss();
        node.layout();
    }

    private static void type(Node field, String text) {
        TextField typed = (TextField) field.lookup(".value");
        typed.setText(text);
        typed.fireEvent(new ActionEvent());
    }

    @Test
    void aTypedValueIsTakenAndTheSliderFollows() throws Exception {
        Screenshots.doOnWindow(() -> {
            SliderField field = width();
            type(field, "256");
            assertThat(field.value()).isEqualTo(256);
            assertThat(((Slider) field.lookup(".slider")).getValue()).isCloseTo(0.499, org.assertj.core.data.Offset.offset(0.002));
        });
    }

    @Test
    void aTypedValueOutsideTheRangeIsNotTakenAndIsExplained() throws Exception {
        Screenshots.doOnWindow(() -> {
            SliderField field = width();
            for (String wrong : List.of("513", "0", "12.5", "many")) {
                type(field, wrong);
                assertThat(field.value()).isEqualTo(128);
                assertThat(field.isValid()).isFalse();
                assertThat(((Label) field.lookup(".form-message")).getText()).isNotBlank();
            }
            type(field, "12");
            assertThat(field.isValid()).isTrue();
            assertThat(field.text()).isEqualTo("12");
        });
    }

    @Test
    void aLogarithmicSliderReachesBothEndsAndTheDefaultIsKeptExactly() throws Exception {
        Screenshots.doOnWindow(() -> {
            SliderField field = new SliderField(
                    language, language.text("shell.settings"), 1e-5, 1, 0.001, SliderField.Kind.REAL,
                    Parameter.Scale.LOGARITHMIC);
            styled(field);
            assertThat(field.text()).isEqualTo("0.001");
            Slider slider = (Slider) field.lookup(".slider");
            assertThat(slider.getValue()).isCloseTo(0.4, org.assertj.core.data.Offset.offset(1e-9));
            slider.setValue(0);
            assertThat(field.value()).isEqualTo(1e-5);
            slider.setValue(1);
            assertThat(field.value()).isEqualTo(1);
        });
    }

    @Test
    void aFormYieldsValuesThatTheirParametersReadBack() throws Exception {
        List<Parameter> declared = List.of(
                new Parameter.Whole("factors", 64, 1, 1024),
                new Parameter.Real("regularisation", .01, 0, 10, Parameter.Scale.LOGARITHMIC),
                new Parameter.Choice("loss", "bpr", List.of("bce", "bpr", "mse")),
                new Parameter.Flag("bias", true),
                new Parameter.Words("layers", "64,32"));
        Screenshots.doOnWindow(() -> {
            ParameterForm form = new ParameterForm(language, "none", declared, Map.of("factors", "32", "loss", "mse"));
            assertThat(form.values()).containsEntry("factors", "32").containsEntry("loss", "mse").containsEntry("layers", "64,32");
            Parameters read = Parameters.of(declared, form.values());
            assertThat(read.real("regularisation")).isEqualTo(0.01);
            assertThat(read.flag("bias")).isTrue();
            assertThat(form.validProperty().get()).isTrue();
        });
    }

    @Test
    void aFieldThatDoesNotMatterIsAtRestAndKeepsItsValue() throws Exception {
        List<Parameter> declared = List.of(
                new Parameter.Words("weights", ""), new Parameter.Choice("held-out", "random", List.of("random", "newest")));
        Screenshots.doOnWindow(() -> {
            ParameterForm form = new ParameterForm(language, "none", declared, Map.of("held-out", "newest"))
                    .under(List.of(new org.tastemaker.parameter.Condition("held-out", "weights", List.of("fit"))));
            styled(form);
            var segment = form.lookup(".toggle-button");
            assertThat(segment.isDisabled()).isTrue();
            assertThat(form.values()).containsEntry("held-out", "newest");
            ((TextField) form.lookup(".text-field")).setText("fit");
            assertThat(segment.isDisabled()).isFalse();
            ((TextField) form.lookup(".text-field")).setText(".5,.5");
            assertThat(segment.isDisabled()).isTrue();
        });
    }

    @Test
    void namesAreTypedOrTurnedOnAndOffInAMenuAndKeepTheirOrder() throws Exception {
        List<Parameter> declared = List.of(
                new Parameter.ModelNames("models", "ease,ials", true), new Parameter.ModelNames("model", "ials", false));
        Screenshots.doOnWindow(() -> {
            ParameterForm form = new ParameterForm(
                    language, "none", declared, Map.of(),
                    List.of(new NamesField.Group(language.text("shell.settings"), List.of("popular", "ease", "ials"))));
            styled(form);
            var menus = form.lookupAll(".names-menu").stream().map(javafx.scene.control.MenuButton.class::cast).toList();
            items(menus.get(0)).get(0).fire();
            assertThat(form.values()).containsEntry("models", "ease,ials,popular");
            items(menus.get(0)).get(1).fire();
            assertThat(form.values()).containsEntry("models", "ials,popular");
            items(menus.get(1)).get(0).fire();
            assertThat(form.values()).containsEntry("model", "popular");
            form.lookupAll(".text-field").stream().map(TextField.class::cast).findFirst().orElseThrow().setText("ease , popular");
            items(menus.get(0)).get(2).fire();
            assertThat(form.values()).containsEntry("models", "ease,popular,ials");
        });
    }

    private static List<javafx.scene.control.MenuItem> items(javafx.scene.control.MenuButton menu) {
        return ((javafx.scene.control.Menu) menu.getItems().getFirst()).getItems();
    }

    @Test
    void segmentsAlwaysHoldExactlyOneChoice() throws Exception {
        Screenshots.doOnWindow(() -> {
            Segmented<String> segments = new Segmented<>(List.of("a", "b"), "a", text -> language.text("shell.undo"));
            var buttons = segments.getChildren().stream().map(javafx.scene.control.ToggleButton.class::cast).toList();
            buttons.get(1).fire();
            assertThat(segments.value()).isEqualTo("b");
            buttons.get(1).fire();
            assertThat(segments.value()).isEqualTo("b");
            assertThat(buttons.get(1).isSelected()).isTrue();
            assertThat(buttons.get(0).isSelected()).isFalse();
            segments.valueProperty().set("a");
            assertThat(buttons.get(0).isSelected()).isTrue();
        });
    }
}
