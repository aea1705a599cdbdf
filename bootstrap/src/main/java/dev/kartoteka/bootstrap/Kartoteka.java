package dev.kartoteka.bootstrap;

import java.util.List;

import dev.kartoteka.bootstrap.command.Commands;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Kartoteka {

	/** Serves, unless the first argument is a command. */
	public static void main(String[] args) {
		if (args.length > 0 && !args[0].startsWith("-")) {
			System.exit(Commands.run(List.of(args)));
		}
		SpringApplication.run(Kartoteka.class, args);
	}

}
