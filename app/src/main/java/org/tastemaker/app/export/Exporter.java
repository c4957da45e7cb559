// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Copies and saves what is seen.
public final class Exporter {
    private static final double SCALE = 2;

    private Exporter() {}

    /// Puts the picture and the numbers on the clipboard.
    public static void copy(Exportable what) {
        ClipboardContent content = new ClipboardContent();
        content.putString(Delimited.tsv(what.table()));
        if (what.isBitmap() || what.svg().isPresent()) {
            content.putImage(picture(what.node(), 1));
        }
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// @throws IOException if the file cannot be written
    public static void savePng(Exportable what, Path file) throws IOException {
        savePng(picture(what.node(), SCALE), file);
    }

    /// @throws IOException if the file cannot be written
    public static void savePng(Image picture, Path file) throws IOException {
        BufferedImage image = SwingFXUtils.fromFXImage(picture, null);
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException(file.toString());
        }
    }

    /// @throws IOException if the file cannot be written
    public static void saveSvg(Exportable what, Path file) throws IOException {
        Files.writeString(file, what.svg().orElseThrow(), StandardCharsets.UTF_8);
    }

    /// @throws IOException if the file cannot be written
    public static void saveCsv(Exportable what, Path file) throws IOException {
        Files.writeString(file, Delimited.csv(what.table()), StandardCharsets.UTF_8);
    }

    /// Puts a picture on the clipboard.
    public static void copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// @param scale pixels of the picture for one of the window
    /// @return how a node looks now
    public static WritableImage picture(Node node, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(ground(node));
        return node.snapshot(parameters, null);
    }

    /// The colour that is seen behind a node, so that light words on a dark page stay on dark.
    private static Paint ground(Node node) {
        for (Parent behind = node.getParent(); behind != null; behind = behind.getParent()) {
            if (behind instanceof Region region && region.getBackground() != null
                    && !region.getBackground().getFills().isEmpty()
                    && region.getBackground().getFills().getLast().getFill() instanceof Color colour && colour.isOpaque()) {
                return colour;
            }
        }
        return Color.WHITE;
    }
}
