package dev.kartoteka.architecture.planted.objectsareclosed.domain.place;

interface Note {

	void setText(String text);

}
