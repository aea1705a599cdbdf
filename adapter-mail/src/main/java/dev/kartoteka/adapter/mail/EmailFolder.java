package dev.kartoteka.adapter.mail;

import java.nio.file.Path;

/**
 * Where letters are put if there is no mail server; whoever assembles the program
 * provides it. It need not exist.
 */
public record EmailFolder(Path path) {
}
