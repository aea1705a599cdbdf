package dev.kartoteka.architecture.planted.adaptersseeportsnotservices.somewhere;

public interface Helper {

}
