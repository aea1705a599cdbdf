package dev.kartoteka.architecture.planted.technologystayshome.adapter.web;

import java.io.InputStream;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.RestController;

/** Clean. */
@RestController
abstract class ClientController {

	abstract InputStream body(HttpServletRequest request);

	abstract JsonNode json(byte[] body);

}
