package dev.kartoteka.architecture.planted.adaptersseeportsnotservices.adapter.web.client;

/** Clean. */
public interface Link {

}
