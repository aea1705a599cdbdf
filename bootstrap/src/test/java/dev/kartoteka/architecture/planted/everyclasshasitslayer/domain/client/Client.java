package dev.kartoteka.architecture.planted.everyclasshasitslayer.domain.client;

/** Clean. */
interface Client {

}
