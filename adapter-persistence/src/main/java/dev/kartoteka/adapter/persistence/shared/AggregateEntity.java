package dev.kartoteka.adapter.persistence.shared;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One row of an aggregate's table: the id, the version, and the state as an immutable
 * embeddable record. A change replaces the whole record; Hibernate compares it column by
 * column and counts the version if any differs.
 *
 * @param <S> the embeddable record
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class AggregateEntity<S> {

	@Id
	private long id;

	@Embedded
	private S state;

	@Version
	private long version;

	protected AggregateEntity() {
	}

	protected AggregateEntity(long id, S state) {
		this.id = id;
		this.state = state;
	}

	public long id() {
		return this.id;
	}

	public S state() {
		return this.state;
	}

	public void replaceState(S changed) {
		this.state = changed;
	}

	/** Returns the name of the image that the row has; null if it has none. */
	public @Nullable String image() {
		return null;
	}

	public long version() {
		return this.version;
	}

}
