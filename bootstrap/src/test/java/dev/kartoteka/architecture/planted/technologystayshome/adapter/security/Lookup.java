package dev.kartoteka.architecture.planted.technologystayshome.adapter.security;

import jakarta.persistence.EntityManager;

interface Lookup {

	EntityManager manager();

}
