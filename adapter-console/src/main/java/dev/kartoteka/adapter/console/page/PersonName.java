package dev.kartoteka.adapter.console.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of persons as pages show them. */
public final class PersonName {

	private PersonName() {
	}

	/** Returns the parts of the name that are known; empty if none is. */
	public static String of(String surname, String name, String secondName) {
		return Stream.of(surname, name, secondName).filter((part) -> !part.isBlank()).collect(Collectors.joining(" "));
	}

}
