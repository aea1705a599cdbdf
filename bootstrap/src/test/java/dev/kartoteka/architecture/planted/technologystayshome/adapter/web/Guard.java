package dev.kartoteka.architecture.planted.technologystayshome.adapter.web;

import org.springframework.security.core.Authentication;

interface Guard {

	Authentication authentication();

}
