package dev.kartoteka.domain.ports;

/** Another transaction holds a lock that prevents the call. */
public final class LockHeld extends RuntimeException {

	private final transient Transaction holder;

	LockHeld(Transaction holder) {
		super(null, null, false, false);
		this.holder = holder;
	}

	Transaction holder() {
		return this.holder;
	}

}
