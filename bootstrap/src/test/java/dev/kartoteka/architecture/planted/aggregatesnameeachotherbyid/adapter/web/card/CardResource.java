package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.adapter.web.card;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.adapter.web.client.ClientResource;

public record CardResource(ClientResource client) {

}
