package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageRegister;
import dev.kartoteka.domain.shared.Unavailable;

/**
 * The register of images in memory. The tables of aggregates tell which images are in
 * use.
 */
final class InMemoryImageRegister implements ImageRegister {

	private final Map<String, Instant> removable = new TreeMap<>();

	private final Set<String> onceUsed = new HashSet<>();

	private final Set<String> handedOut = new HashSet<>();

	private final InMemoryDatabase database;

	private final Clock clock;

	InMemoryImageRegister(InMemoryDatabase database) {
		this.database = database;
		this.clock = database.clock();
		database.joinTransactions(this::savepoint);
	}

	/** Notes that an aggregate uses the image. */
	void use(@Nullable ImageName image) {
		if (image != null) {
			if (this.handedOut.contains(image.value())) {
				throw new Unavailable("The image was not used in time.", Duration.ofSeconds(1));
			}
			this.onceUsed.add(image.value());
		}
	}

	/**
	 * Restores which images were used, but not the notes: those are kept if a transaction
	 * fails.
	 */
	private Runnable savepoint() {
		Set<String> saved = Set.copyOf(this.onceUsed);
		return () -> this.onceUsed.retainAll(saved);
	}

	@Override
	public void note(ImageName image, Duration grace) {
		this.removable.put(image.value(), this.clock.instant().plus(grace));
	}

	@Override
	public List<ImageName> takeUnused(int most, Duration lease) {
		Set<String> used = new HashSet<>();
		this.database.imagesInUse().map(ImageName::value).forEach(used::add);
		List<String> taken = this.removable.entrySet()
			.stream()
			.filter((noted) -> !used.contains(noted.getKey()))
			.filter((noted) -> this.onceUsed.contains(noted.getKey())
					|| !noted.getValue().isAfter(this.clock.instant()))
			.map(Map.Entry::getKey)
			.limit(most)
			.toList();
		for (String name : taken) {
			this.onceUsed.remove(name);
			this.handedOut.add(name);
			this.removable.put(name, this.clock.instant().plus(lease));
		}
		return taken.stream().map(ImageName::new).toList();
	}

	@Override
	public void forget(ImageName image) {
		this.removable.remove(image.value());
	}

}
