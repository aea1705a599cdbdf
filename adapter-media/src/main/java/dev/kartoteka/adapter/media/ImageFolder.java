package dev.kartoteka.adapter.media;

import java.nio.file.Path;

/**
 * Where the files of images lie if they lie in a folder; whoever assembles the program
 * provides it. It need not exist.
 */
public record ImageFolder(Path path) {

}
