package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence;

public interface ReadReplica {

	boolean hasAll();

}
