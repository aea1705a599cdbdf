package dev.kartoteka.architecture.planted.everyclasshasitslayer.bootstrap;

/** Clean. */
interface Program {

}
