package dev.kartoteka.adapter.persistence.shared;

/** An entity whose changes are counted. */
public interface VersionedEntity {

	long getVersion();

}
