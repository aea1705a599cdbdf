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
 * Looks passwords up in Django's list of about 20,000 common ones. The list is one text:
 * a search in it takes very little time compared with the hashing that follows, and a set
 * would need several times the memory.
 */
class ListOfCommonPasswords implements CommonPasswords {

	private static final String RESOURCE = "common-passwords.txt.gz";

	private volatile @Nullable String list;

	@Override
	public boolean contains(String password) {
		// As in Django, surrounding whitespace does not make a password less common.
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
