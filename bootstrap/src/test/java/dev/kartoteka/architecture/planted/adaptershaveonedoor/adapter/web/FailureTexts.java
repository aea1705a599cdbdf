package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web;

/** Clean: bootstrap uses it. */
public interface FailureTexts {

}
