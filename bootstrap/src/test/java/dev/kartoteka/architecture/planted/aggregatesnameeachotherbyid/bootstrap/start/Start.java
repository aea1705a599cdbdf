package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.bootstrap.start;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.bootstrap.settings.Settings;

public record Start(Settings settings) {

}
