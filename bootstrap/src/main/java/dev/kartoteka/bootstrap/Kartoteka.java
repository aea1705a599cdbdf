package dev.kartoteka.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Kartoteka {

	public static void main(String[] args) {
		SpringApplication.run(Kartoteka.class, args);
	}

}
