package dev.kartoteka.architecture.planted.templatesonlyshow.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;

@DrivingPort
public interface ClientQueries {

	int count();

}
