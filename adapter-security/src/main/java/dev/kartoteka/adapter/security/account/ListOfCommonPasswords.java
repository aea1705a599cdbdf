package dev.kartoteka.adapter.security.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.CommonPasswords;

/**
 * Django's list of about 20,000, kept as the one text that it is: a search in it takes
 * next to nothing beside the hashing that follows, and a set would weigh several times as
 * much.
 */
class ListOfCommonPasswords implements CommonPasswords {

	private static final String RESOURCE = "common-passwords.txt.gz";

	private volatile @Nullable String list;

	@Override
	public boolean contains(String password) {
		// As in Django, blanks around it do not make it any rarer.
		String stripped = password.strip();
		return stripped.indexOf('\n') < 0 && list().contains("\n" + stripped + "\n");
	}

	private String list() {
		String loaded = this.list;
		if (loaded == null) {
			loaded = load();
			this.list = loaded;
		}
		return loaded;
	}

	private static String load() {
		try (InputStream resource = ListOfCommonPasswords.class.getResourceAsStream(RESOURCE);
				GZIPInputStream text = new GZIPInputStream(Objects.requireNonNull(resource))) {
			return "\n" + new String(text.readAllBytes(), StandardCharsets.UTF_8) + "\n";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
