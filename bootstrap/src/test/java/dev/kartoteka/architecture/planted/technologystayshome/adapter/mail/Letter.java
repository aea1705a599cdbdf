package dev.kartoteka.architecture.planted.technologystayshome.adapter.mail;

import java.util.List;

import org.springframework.context.ApplicationContext;

/** Clean: what every adapter may use. */
interface Letter {

	List<ApplicationContext> contexts();

}
