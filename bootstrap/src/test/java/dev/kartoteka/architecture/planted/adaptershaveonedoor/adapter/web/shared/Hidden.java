package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared;

/** Promises something, but nobody calls it. */
interface Hidden {

	Unpromised unpromised();

}
