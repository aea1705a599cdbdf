package dev.kartoteka.domain.session;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: writes when sessions were last used. Every replica has to call this,
 * since each keeps the uses that it has seen in its own memory until then.
 */
@DrivingPort
public interface WriteSessionUses {

	/** Writes the uses since the last call. If that fails, they are lost. */
	void write();

}
