package dev.kartoteka.architecture.planted.domainknowsonlythejdk.application;

public interface GreetClientService {

}
