package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

import dev.kartoteka.domain.shared.DrivenPort;

/** Clean, except for what it contains. */
public final class Nesting {

	private Nesting() {
	}

	@DrivenPort
	public interface NestedReader {

	}

}
