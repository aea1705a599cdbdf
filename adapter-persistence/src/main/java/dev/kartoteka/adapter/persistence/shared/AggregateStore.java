package dev.kartoteka.adapter.persistence.shared;

import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;

import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Version;

/**
 * Stores the states of aggregates. Every change reaches the database at once, so that a
 * broken constraint shows where it is understood: callers say which refusal a constraint,
 * told by its name, stands for.
 */
@Component
public class AggregateStore {

	private final EntityManager entities;

	AggregateStore(EntityManagerFactory factory) {
		this.entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
	}

	/** The next id of a sequence. Newer ids are greater. */
	public long nextId(String sequence) {
		return (Long) this.entities.createNativeQuery("select nextval('" + sequence + "')", Long.class)
			.getSingleResult();
	}

	/**
	 * Lets nobody else write into the table until the transaction ends, and moves its
	 * sequence beyond that id, but never back.
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

	public void add(Object entity, Function<String, @Nullable Refusal> refusals) {
		this.entities.persist(entity);
		flush(refusals);
	}

	/**
	 * The entity of an aggregate that was found for change, and therefore is loaded and
	 * locked already.
	 * @throws StaleVersion if the aggregate has another version than what was loaded
	 */
	public <E extends VersionedEntity> E loaded(Class<E> type, long id, Version version) {
		E entity = this.entities.find(type, id);
		if (entity == null || entity.getVersion() != version.value()) {
			throw new StaleVersion("The object has changed since it was read.");
		}
		return entity;
	}

	public void remove(Object entity, Function<String, @Nullable Refusal> refusals) {
		this.entities.remove(entity);
		flush(refusals);
	}

	/** Writes what has changed in loaded entities. */
	public void flush(Function<String, @Nullable Refusal> refusals) {
		try {
			this.entities.flush();
		}
		catch (PersistenceException ex) {
			String constraint = brokenConstraint(ex);
			Refusal refusal = (constraint == null) ? null : refusals.apply(constraint);
			throw (refusal == null) ? ex : refusal;
		}
	}

	/**
	 * From the driver, since Hibernate reads it from the message, which may be in any
	 * language.
	 */
	private static @Nullable String brokenConstraint(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PSQLException broken) {
				ServerErrorMessage message = broken.getServerErrorMessage();
				return (message == null) ? null : message.getConstraint();
			}
		}
		return null;
	}

}
