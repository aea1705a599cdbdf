package dev.kartoteka.adapter.security;

import java.nio.file.Path;

/**
 * The folder for the register of erasures and its key. It is created with the first
 * erasure.
 */
public record ErasureFolder(Path path) {
}
