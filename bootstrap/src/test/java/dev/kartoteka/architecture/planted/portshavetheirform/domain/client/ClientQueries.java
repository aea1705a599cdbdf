package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;

/** Clean. */
@DrivingPort
public interface ClientQueries {

	int count();

	int countOf(String name);

}
