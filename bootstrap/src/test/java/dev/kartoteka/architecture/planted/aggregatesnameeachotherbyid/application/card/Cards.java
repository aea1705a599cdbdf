package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.application.card;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.application.client.Clients;

public record Cards(Clients clients) {

}
