package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.adapter.web.place;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.adapter.web.card.CardResource;

/** Clean. */
public record PlaceResource(CardResource card) {

}
