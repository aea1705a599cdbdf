package dev.kartoteka.architecture.planted.objectsareclosed.application.place;

interface NoteService {

	NoteService setNote(String text);

}
