package dev.kartoteka.architecture.planted.applicationknowsonlythedomain.application;

public @interface Polite {

}
