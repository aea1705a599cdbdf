package dev.kartoteka.architecture.planted.templatesonlyshow.adapter.web.client;

import java.net.http.HttpHeaders;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.architecture.planted.templatesonlyshow.domain.client.ClientQueries;
import dev.kartoteka.architecture.planted.templatesonlyshow.domain.client.ClientView;

/** As jte generates it. */
public final class JtelistGenerated {

	private JtelistGenerated() {
	}

	static int render(ClientQueries queries) {
		return queries.count();
	}

	static @Nullable HttpHeaders headers() {
		return null;
	}

	static String names(List<ClientView> clients) {
		return clients.getFirst().name();
	}

}
