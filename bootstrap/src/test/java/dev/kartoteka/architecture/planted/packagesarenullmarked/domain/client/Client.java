package dev.kartoteka.architecture.planted.packagesarenullmarked.domain.client;

/** Clean. */
interface Client {

}
