package dev.kartoteka.architecture.planted.domainknowsonlythejdk.domain.client;

import dev.kartoteka.architecture.planted.domainknowsonlythejdk.application.GreetClientService;

interface Impatient {

	GreetClientService service();

}
