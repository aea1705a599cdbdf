package dev.kartoteka.bootstrap.fault;

import java.util.Locale;

import dev.kartoteka.domain.shared.Resource;

/** What can have a fault. */
public enum Subject {

	DATABASE("The database"), EMBEDDED_POSTGRESQL("The embedded PostgreSQL"),
	ERASURE_REGISTER("The register of erasures"), IMAGE_STORE("The image store"), JOBS("The background work"),
	READ_REPLICA("The read replica");

	private final String text;

	Subject(String text) {
		this.text = text;
	}

	static Subject of(Resource resource) {
		return switch (resource) {
			case DATABASE -> DATABASE;
			case IMAGE_STORE -> IMAGE_STORE;
			case ERASURE_REGISTER -> ERASURE_REGISTER;
		};
	}

	/** Returns the name in metrics and health. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
