package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.card;

import java.util.List;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.client.Client;

record CardDetails(List<Client> clients) {

}
