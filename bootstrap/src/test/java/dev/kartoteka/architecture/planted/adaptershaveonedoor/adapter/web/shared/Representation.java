package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared;

/** Clean: the mapper promises it to others. */
public record Representation() {

}
