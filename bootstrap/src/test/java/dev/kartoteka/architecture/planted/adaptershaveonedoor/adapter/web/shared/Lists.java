package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared;

import java.util.List;

public final class Lists {

	public static final List<String> EMPTY = List.of();

	private Lists() {
	}

}
