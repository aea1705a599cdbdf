package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.client;

public interface Helper {

}
