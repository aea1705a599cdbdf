package dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.adapter.web.client;

import dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.domain.client.ClientReader;

final class Caller {

	private Caller() {
	}

	static int count(ClientReader reader) {
		return reader.count();
	}

}
