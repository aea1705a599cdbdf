package dev.kartoteka.architecture.planted.technologystayshome.adapter.mail;

import org.springframework.http.HttpStatus;

interface Post {

	HttpStatus status();

}
