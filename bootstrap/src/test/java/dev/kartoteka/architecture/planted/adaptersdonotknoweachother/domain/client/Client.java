package dev.kartoteka.architecture.planted.adaptersdonotknoweachother.domain.client;

public record Client(String name) {

}
