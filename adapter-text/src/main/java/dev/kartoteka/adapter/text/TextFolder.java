package dev.kartoteka.adapter.text;

import java.nio.file.Path;

/**
 * The folder for text messages if there is no gateway. Bootstrap provides it. It need not
 * exist.
 */
public record TextFolder(Path path) {
}
