package dev.kartoteka.adapter.persistence.shared;

import org.mapstruct.BeanMapping;

/**
 * Maps the snapshot of an aggregate to the columns of its row, and back. The id and the
 * version are kept beside the other columns.
 *
 * @param <A> the snapshot
 * @param <S> the embeddable record
 */
public interface AggregateMapper<A, S> {

	@BeanMapping(ignoreUnmappedSourceProperties = { "id", "version" })
	S toState(A snapshot);

	A toSnapshot(long id, S state, long version);

	default A toSnapshot(AggregateEntity<S> entity) {
		return toSnapshot(entity.id(), entity.state(), entity.version());
	}

}
