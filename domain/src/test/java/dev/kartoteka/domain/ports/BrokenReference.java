package dev.kartoteka.domain.ports;

/**
 * A row refers to one that another transaction has removed. The program tries again, and
 * then answers 503.
 */
public final class BrokenReference extends RuntimeException {

	BrokenReference(long id) {
		super("A row refers to " + id + ", which is gone");
	}

}
