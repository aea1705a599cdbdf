package dev.kartoteka.architecture.planted.adaptersseeportsnotservices.bootstrap;

public interface Program {

}
