package dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.adapter.web.client;

import java.util.List;

import dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.domain.client.ClientReader;

interface Shortcut {

	List<ClientReader> readers();

}
