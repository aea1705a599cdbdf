package dev.kartoteka.adapter.persistence.shared;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Version;

import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;

/**
 * Adds, updates and removes the rows of aggregates. Each change is flushed at once, so
 * that a broken constraint fails in the call that broke it. The caller maps the name of
 * the constraint to a refusal; if the caller returns null, the failure is thrown as it
 * is. The register of images follows each change.
 */
@Component
public class AggregateStore {

	private final EntityManager entities;

	private final ImagesInUse images;

	AggregateStore(EntityManagerFactory factory, ImagesInUse images) {
		this.entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
		this.images = images;
	}

	/** Returns the next id of a sequence. Later ids are greater. */
	public long nextId(String sequence) {
		return (Long) this.entities.createNativeQuery("select nextval('" + sequence + "')", Long.class)
			.getSingleResult();
	}

	/**
	 * Locks the table against other writers until the transaction ends, and moves its
	 * sequence past the id. The sequence never moves back.
	 */
	public void reserveIdsUpTo(String table, long id) {
		this.entities.createNativeQuery("lock table " + table + " in share row exclusive mode").executeUpdate();
		String sequence = table + "_id_seq";
		this.entities
			.createNativeQuery("select setval('" + sequence + "', ?) from " + sequence
					+ " where case when is_called then last_value else last_value - 1 end < ?", Long.class)
			.setParameter(1, id)
			.setParameter(2, id)
			.getResultList();
	}

	public void add(AggregateEntity<?> entity, Function<String, @Nullable Refusal> refusals) {
		this.entities.persist(entity);
		flush(refusals);
		this.images.replace(null, entity.image());
	}

	/** Adds entities in one round trip, as {@link #add} adds one. */
	public void addAll(List<? extends AggregateEntity<?>> added, Function<String, @Nullable Refusal> refusals) {
		this.entities.unwrap(Session.class).setJdbcBatchSize(added.size());
		added.forEach(this.entities::persist);
		flush(refusals);
		this.images.use(added.stream().map(AggregateEntity::image).filter(Objects::nonNull).toList());
	}

	/** Returns the stored state of an entity that was loaded and locked before. */
	public <S, E extends AggregateEntity<S>> S stateOf(Class<E> type, long id, Version version) {
		return loaded(type, id, version).state();
	}

	/**
	 * Replaces the state of an entity that was loaded and locked before.
	 * @return the entity with its new version; the version stays if the state is equal
	 * @throws StaleVersion if the entity is gone or has another version
	 */
	public <S, E extends AggregateEntity<S>> E update(Class<E> type, long id, Version version, S state,
			Function<String, @Nullable Refusal> refusals) {
		E entity = loaded(type, id, version);
		String image = entity.image();
		entity.replaceState(state);
		flush(refusals);
		this.images.replace(image, entity.image());
		return entity;
	}

	/**
	 * Deletes an entity that was loaded and locked before.
	 * @throws StaleVersion if the entity is gone or has another version
	 */
	public void remove(Class<? extends AggregateEntity<?>> type, long id, Version version,
			Function<String, @Nullable Refusal> refusals) {
		AggregateEntity<?> entity = loaded(type, id, version);
		this.entities.remove(entity);
		flush(refusals);
		this.images.replace(entity.image(), null);
	}

	private <E extends AggregateEntity<?>> E loaded(Class<E> type, long id, Version version) {
		E entity = this.entities.find(type, id);
		if (entity == null || entity.version() != version.value()) {
			throw new StaleVersion("The object has changed since it was read.");
		}
		return entity;
	}

	private void flush(Function<String, @Nullable Refusal> refusals) {
		try {
			this.entities.flush();
		}
		catch (PersistenceException ex) {
			@Nullable Refusal refusal = BrokenConstraint.behind(ex)
				.map((constraint) -> refusals.apply(constraint.name()))
				.orElse(null);
			throw (refusal == null) ? ex : refusal;
		}
	}

}
