package dev.kartoteka.adapter.persistence.place;

import java.util.Collection;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records the spellings under which the words of a title are found. A word stays when the
 * last title with it is gone: then it leads nowhere.
 */
@Component
public class TitleWords {

	/**
	 * Always in the same order, so that two transactions that add words at once do not
	 * wait for each other in a circle.
	 */
	private static final String ADD = """
			insert into place_title_word (key, lexeme)
			select distinct k.key collate "C", w.lexeme collate "C"
			from place_words(?) w,
				lateral (select place_word_keys(w.word) union select place_word_keys(w.lexeme)) k (key)
			order by 1, 2
			on conflict do nothing""";

	private static final String ADD_ALL = """
			insert into place_title_word (key, lexeme)
			select distinct k.key collate "C", w.lexeme collate "C"
			from (select distinct title from unnest(?::text[]) as added (title)) t, place_words(t.title) w,
				lateral (select place_word_keys(w.word) union select place_word_keys(w.lexeme)) k (key)
			order by 1, 2
			on conflict do nothing""";

	private final JdbcClient jdbc;

	TitleWords(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Adds the words of many titles. */
	public void addAll(Collection<String> titles) {
		this.jdbc.sql(ADD_ALL).param(titles.toArray(String[]::new)).update();
	}

	void add(String title) {
		this.jdbc.sql(ADD).param(title).update();
	}

}
