package dev.kartoteka.architecture.planted.nothingdependsonbootstrap.adapter.mail;

import dev.kartoteka.architecture.planted.nothingdependsonbootstrap.bootstrap.start.Program;

interface Launcher extends Program {

}
