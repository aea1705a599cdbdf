package dev.kartoteka.domain.image;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: images that no aggregate names, or not any more, are removed. Called now
 * and then by a timer, on every replica.
 */
@DrivingPort
public interface SweepImages {

	/**
	 * Removes a few images.
	 * @return whether more may be there to be removed at once
	 */
	boolean sweep();

}
