package dev.kartoteka.domain.shared;

/** What the program depends on and does not control. */
public enum Resource {

	DATABASE, IMAGE_STORE, ERASURE_REGISTER

}
