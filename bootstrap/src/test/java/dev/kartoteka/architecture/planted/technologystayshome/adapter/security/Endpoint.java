package dev.kartoteka.architecture.planted.technologystayshome.adapter.security;

import org.springframework.web.bind.annotation.RestController;

@RestController
interface Endpoint {

}
