package dev.kartoteka.architecture.planted.adaptersseeportsnotservices.adapter.web.client;

import dev.kartoteka.architecture.planted.adaptersseeportsnotservices.application.client.GreetClientService;

interface Shortcut {

	GreetClientService service();

}
