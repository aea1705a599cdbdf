package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;

@DrivingPort
public interface DismissClient {

	void dismiss();

	void dismissAll();

}
