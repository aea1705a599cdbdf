package dev.kartoteka.architecture.planted.technologystayshome.adapter.web;

import java.io.InputStream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Clean. */
@RestController
abstract class ClientController {

	abstract InputStream body(HttpServletRequest request);

	abstract JsonNode json(byte[] body);

}
