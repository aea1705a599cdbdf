package dev.kartoteka.architecture.planted.applicationknowsonlythedomain.adapter.web;

public interface Controller {

}
