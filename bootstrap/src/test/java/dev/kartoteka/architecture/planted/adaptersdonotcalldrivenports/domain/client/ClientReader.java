package dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.domain.client;

import dev.kartoteka.domain.shared.DrivenPort;

@DrivenPort
public interface ClientReader {

	int count();

	record Credentials(String password) {
	}

}
