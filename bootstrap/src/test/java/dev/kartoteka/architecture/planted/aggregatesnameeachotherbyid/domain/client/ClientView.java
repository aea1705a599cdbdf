package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.client;

/** Clean. */
public record ClientView(long id) {

}
