package dev.kartoteka.architecture.planted.nothingdependsonbootstrap.application.client;

import dev.kartoteka.architecture.planted.nothingdependsonbootstrap.bootstrap.start.Program;

interface Starter {

	Program program();

}
