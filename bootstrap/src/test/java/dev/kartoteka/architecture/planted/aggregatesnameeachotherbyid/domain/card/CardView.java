package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.card;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.client.ClientView;

/** Clean. */
public record CardView(ClientView client) {

}
