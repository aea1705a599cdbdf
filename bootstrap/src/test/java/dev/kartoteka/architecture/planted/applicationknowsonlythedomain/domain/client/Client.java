package dev.kartoteka.architecture.planted.applicationknowsonlythedomain.domain.client;

public record Client(String name) {

}
