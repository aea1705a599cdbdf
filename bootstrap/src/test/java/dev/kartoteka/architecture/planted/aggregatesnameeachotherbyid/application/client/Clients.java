package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.application.client;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.application.card.Cards;

public record Clients(Cards cards) {

}
