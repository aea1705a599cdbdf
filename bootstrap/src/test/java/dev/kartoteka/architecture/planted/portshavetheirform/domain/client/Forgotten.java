package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

public interface Forgotten {

}
