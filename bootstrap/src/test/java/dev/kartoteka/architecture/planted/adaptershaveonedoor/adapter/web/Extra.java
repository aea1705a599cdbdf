package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web;

public interface Extra {

}
