package dev.kartoteka.architecture.planted.everyclasshasitslayer.adapter.web.client;

/** Clean. */
interface Controller {

}
