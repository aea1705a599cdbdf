package dev.kartoteka.bootstrap.command;

import dev.kartoteka.adapter.media.MediaAdapterConfiguration;
import dev.kartoteka.adapter.persistence.PersistenceAdapterConfiguration;
import dev.kartoteka.adapter.security.SecurityAdapterConfiguration;
import dev.kartoteka.adapter.text.TextAdapterConfiguration;
import dev.kartoteka.bootstrap.background.WithoutBackgroundWork;
import dev.kartoteka.bootstrap.wiring.KeysAndFolders;
import dev.kartoteka.bootstrap.wiring.UseCasesConfiguration;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The use cases and what they need, for a command: without the web and without background
 * work. It is not found by component scanning, so it is no part of a program that serves.
 */
@EnableAutoConfiguration
@ComponentScan({ "dev.kartoteka.bootstrap.settings", "dev.kartoteka.bootstrap.database",
		"dev.kartoteka.bootstrap.fault" })
@Import({ PersistenceAdapterConfiguration.class, SecurityAdapterConfiguration.class, TextAdapterConfiguration.class,
		MediaAdapterConfiguration.class, KeysAndFolders.class, UseCasesConfiguration.class,
		WithoutBackgroundWork.class })
class CommandContext {

}
