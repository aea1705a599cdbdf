package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.bootstrap.settings;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.bootstrap.start.Start;

public record Settings(Start start) {

}
