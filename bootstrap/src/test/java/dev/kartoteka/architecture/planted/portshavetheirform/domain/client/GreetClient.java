package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;

/** Clean. */
@DrivingPort
public interface GreetClient {

	void greetKindly(Command command);

	/** Clean. */
	record Command(String name) {
	}

}
