package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.card;

import java.util.List;
import java.util.Map;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.client.Client;

record CardHistory(Map<String, List<Client.Snapshot>> clients) {

}
