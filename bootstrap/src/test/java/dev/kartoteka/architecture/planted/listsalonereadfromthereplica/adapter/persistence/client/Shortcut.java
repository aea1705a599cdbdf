package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.client;

import dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.ReadReplica;

/** Asks the replica itself. */
record Shortcut(ReadReplica replica) {

}
