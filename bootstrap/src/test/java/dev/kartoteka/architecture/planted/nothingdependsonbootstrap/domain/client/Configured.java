package dev.kartoteka.architecture.planted.nothingdependsonbootstrap.domain.client;

import dev.kartoteka.architecture.planted.nothingdependsonbootstrap.bootstrap.start.Program;

interface Configured {

	Program.Settings settings();

}
