package dev.kartoteka.architecture.planted.nothingdependsonbootstrap.domain.client;

/** Clean. */
public interface Client {

}
