package dev.kartoteka.domain.image;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: removes images that no aggregate refers to. Called periodically by a
 * timer, on every replica.
 */
@DrivingPort
public interface SweepImages {

	/**
	 * Removes a bounded number of images.
	 * @return whether more unused images may remain
	 */
	boolean sweep();

}
