package dev.kartoteka.adapter.persistence.place;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records the spellings under which the words of a title are found. A word stays when the
 * last title with it is gone: then it leads nowhere.
 */
@Component
class TitleWords {

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

	private final JdbcClient jdbc;

	TitleWords(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	void add(String title) {
		this.jdbc.sql(ADD).param(title).update();
	}

}
