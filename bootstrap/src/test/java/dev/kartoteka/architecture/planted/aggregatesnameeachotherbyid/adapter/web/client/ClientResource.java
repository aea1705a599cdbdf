package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.adapter.web.client;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.adapter.web.card.CardResource;

public record ClientResource(CardResource card) {

}
