package dev.kartoteka.adapter.mail;

import java.nio.file.Path;

/**
 * The folder for emails if there is no mail server. It is created when the first email is
 * written.
 */
public record EmailFolder(Path path) {
}
