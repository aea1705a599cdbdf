package dev.kartoteka.endtoend;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page of the console keeps, whatever it shows. */
final class PageCheck {

	private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>");

	private static final Pattern FORM = Pattern.compile("<form\\b[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

	private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

	private static final List<String> FIELDS = List.of("input", "select", "textarea");

	private PageCheck() {
	}

	static void check(String page, String language) {
		assertThat(page).contains("<html lang=\"" + language + "\">", "<title>");
		assertThat(page.split("<h1", -1)).as("one main heading in %s", page).hasSize(2);
		List<MatchResult> tags = TAG.matcher(page).results().toList();
		assertThat(tags).allSatisfy((tag) -> checkTag(tag, page));
		assertThat(FORM.matcher(page).results().map(MatchResult::group))
			.allSatisfy((form) -> assertThat(form).contains("name=\"form_token\""));
		List<String> ids = ID.matcher(page).results().map((id) -> id.group(1)).toList();
		assertThat(ids).as("ids of %s", page).doesNotHaveDuplicates();
	}

	private static void checkTag(MatchResult tag, String page) {
		String name = tag.group(1);
		String attributes = tag.group(2);
		assertThat(attributes).as(tag.group()).doesNotContainPattern("\\s(style|on[a-z]+|hx-on[^=]*)=");
		assertThat(name).isNotEqualTo("style");
		if (name.equals("script")) {
			assertThat(attributes).contains(" src=\"/console/assets/");
		}
		if (name.equals("img")) {
			assertThat(attributes).contains(" alt=\"");
		}
		if (FIELDS.contains(name) && !attributes.contains("type=\"hidden\"")) {
			assertThat(isLabelled(tag, page)).as("label of %s", tag.group()).isTrue();
		}
	}

	private static boolean isLabelled(MatchResult tag, String page) {
		String attributes = tag.group(2);
		boolean inLabel = page.lastIndexOf("<label", tag.start()) > page.lastIndexOf("</label>", tag.start());
		return inLabel || attributes.contains("aria-label=\"")
				|| ID.matcher(attributes)
					.results()
					.anyMatch((id) -> page.contains("<label for=\"" + id.group(1) + "\""));
	}

}
