package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.client;

/** Clean. */
public record ClientId(long value) {

}
