package dev.kartoteka.architecture.planted.objectsareclosed.adapter.web;

/** Clean: what frameworks ask for. */
interface Settings {

	void setName(String name);

}
