package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared;

public interface Unpromised {

}
