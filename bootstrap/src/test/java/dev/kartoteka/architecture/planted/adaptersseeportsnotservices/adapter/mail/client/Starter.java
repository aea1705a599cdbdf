package dev.kartoteka.architecture.planted.adaptersseeportsnotservices.adapter.mail.client;

import dev.kartoteka.architecture.planted.adaptersseeportsnotservices.bootstrap.Program;

interface Starter {

	Program program();

}
