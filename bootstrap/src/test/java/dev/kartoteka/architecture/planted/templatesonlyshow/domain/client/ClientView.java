package dev.kartoteka.architecture.planted.templatesonlyshow.domain.client;

/** Shown by a template, which is allowed. */
public record ClientView(String name) {
}
