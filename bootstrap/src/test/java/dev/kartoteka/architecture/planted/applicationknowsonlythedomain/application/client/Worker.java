package dev.kartoteka.architecture.planted.applicationknowsonlythedomain.application.client;

interface Worker {

	Thread thread();

}
