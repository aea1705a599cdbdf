package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Files of text messages, in memory. */
public final class InMemoryTextFiles implements TextFileStore {

	private final List<Written> files = new ArrayList<>();

	private final Clock clock;

	InMemoryTextFiles(InMemoryDatabase database) {
		this.clock = database.clock();
	}

	/** Adds a file. */
	public void write(PhoneNumber recipient) {
		this.files.add(new Written(recipient, this.clock.instant()));
	}

	/** Returns the recipients of all files. */
	public List<PhoneNumber> recipients() {
		return this.files.stream().map(Written::recipient).toList();
	}

	@Override
	public int removeTo(PhoneNumber recipient) {
		return remove((file) -> file.recipient().equals(recipient));
	}

	@Override
	public int removeOlderThan(Duration age) {
		Instant limit = this.clock.instant().minus(age);
		return remove((file) -> file.at().isBefore(limit));
	}

	private int remove(Predicate<Written> chosen) {
		int before = this.files.size();
		this.files.removeIf(chosen);
		return before - this.files.size();
	}

	private record Written(PhoneNumber recipient, Instant at) {
	}

}
