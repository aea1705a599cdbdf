package dev.kartoteka.adapter.media;

import java.nio.file.Path;

/**
 * The folder of image files, if they are not in a bucket. Bootstrap provides it; it need
 * not exist.
 */
public record ImageFolder(Path path) {

}
