package dev.kartoteka.architecture.planted.technologystayshome.adapter.persistence;

import java.sql.Connection;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

import org.springframework.data.jpa.repository.JpaRepository;

/** Clean. */
@Entity
abstract class ClientEntity {

	abstract Connection connection(EntityManager manager);

	interface Clients extends JpaRepository<ClientEntity, Long> {

	}

}
