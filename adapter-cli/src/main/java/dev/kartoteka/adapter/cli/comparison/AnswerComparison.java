package dev.kartoteka.adapter.cli.comparison;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.kartoteka.adapter.cli.comparison.Difference.Kind;

/** Compares the answers of both services to one request. */
final class AnswerComparison {

	private final ComparedService before;

	private final ComparedService after;

	private final Set<String> ignored;

	private final PictureComparison pictures;

	/**
	 * Prepares a comparison.
	 * @param ignored the paths of fields, or their names alone, that are set aside
	 */
	AnswerComparison(ComparedService before, ComparedService after, Set<String> ignored) {
		this.before = before;
		this.after = after;
		this.ignored = ignored;
		this.pictures = new PictureComparison(before, after);
	}

	/**
	 * Sends a request to both services, one after the other.
	 * @return at most one difference for each kind and subject
	 */
	Collection<Difference> compare(String target) {
		Answer old = this.before.get(target);
		Answer now = this.after.get(target);
		if (old instanceof Answer.Whole wholeOld && now instanceof Answer.Whole wholeNow) {
			return compare(wholeOld, wholeNow);
		}
		List<Difference> none = new ArrayList<>();
		if (old instanceof Answer.None(String reason)) {
			none.add(new Difference(Kind.NO_ANSWER, "of the old service", reason, ""));
		}
		if (now instanceof Answer.None(String reason)) {
			none.add(new Difference(Kind.NO_ANSWER, "of the new service", "", reason));
		}
		return none;
	}

	/** Another status explains other headers and another body. */
	private Collection<Difference> compare(Answer.Whole old, Answer.Whole now) {
		if (old.status() != now.status()) {
			return List.of(Difference.of(Kind.STATUS, "%d instead of %d".formatted(now.status(), old.status())));
		}
		List<Difference> found = new ArrayList<>();
		for (String header : Answer.Whole.comparedHeaders()) {
			compareHeader(header, old.header(header), now.header(header), found);
		}
		if (!Arrays.equals(old.body(), now.body())) {
			found.addAll(compareBodies(old, now));
		}
		return found;
	}

	private void compareHeader(String name, String old, String now, List<Difference> found) {
		String pathOfOld = this.before.withoutHost(old).orElse(old);
		String pathOfNew = this.after.withoutHost(now).orElse(now);
		if (!pathOfOld.equals(pathOfNew)) {
			found.add(new Difference(Kind.HEADER, name, old, now));
		}
	}

	private Collection<Difference> compareBodies(Answer.Whole old, Answer.Whole now) {
		if (old.isJson() && now.isJson()) {
			return new JsonComparison(this.before, this.after, this.ignored, this.pictures).compare(old.body(),
					now.body());
		}
		if (old.isPicture() && now.isPicture()) {
			return this.pictures.areAlike(old.body(), now.body()) ? List.of()
					: List.of(Difference.of(Kind.PICTURE, "that was requested"));
		}
		String textOfOld = this.before.withoutAddress(text(old));
		String textOfNew = this.after.withoutAddress(text(now));
		return textOfOld.equals(textOfNew) ? List.of() : List.of(Difference.of(Kind.BODY, "that is no JSON"));
	}

	/** Keeps all bytes apart, whatever the encoding is. */
	private static String text(Answer.Whole answer) {
		return new String(answer.body(), StandardCharsets.ISO_8859_1);
	}

}
