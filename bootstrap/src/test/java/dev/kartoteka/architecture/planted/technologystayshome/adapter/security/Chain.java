package dev.kartoteka.architecture.planted.technologystayshome.adapter.security;

import javax.crypto.Mac;

import jakarta.servlet.Filter;

import org.springframework.security.web.SecurityFilterChain;

/** Clean. */
interface Chain {

	SecurityFilterChain chain(Filter filter, Mac mac);

}
