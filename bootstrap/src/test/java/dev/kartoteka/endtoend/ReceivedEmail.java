package dev.kartoteka.endtoend;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import static org.assertj.core.api.Assertions.assertThat;

/** An email as its reader sees it: as plain text and as HTML. */
record ReceivedEmail(String from, String subject, String text, String html) {

	private static final Pattern LINK = Pattern.compile("https?://\\S+");

	static ReceivedEmail of(MimeMessage email) throws Exception {
		MimeMultipart parts = (MimeMultipart) email.getContent();
		assertThat(parts.getContentType()).startsWith("multipart/alternative");
		assertThat(parts.getCount()).isEqualTo(2);
		assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
		assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
		return new ReceivedEmail(email.getFrom()[0].toString(), email.getSubject(),
				parts.getBodyPart(0).getContent().toString(), parts.getBodyPart(1).getContent().toString());
	}

	/** Returns the only link of the plain text, which the HTML contains too. */
	String link() {
		Matcher link = LINK.matcher(this.text);
		assertThat(link.find()).as(this.text).isTrue();
		assertThat(this.html).contains("href=\"" + link.group() + "\"");
		return link.group();
	}

	/** Returns the parameters of the link, as the web site behind it sends them. */
	String proof() {
		List<String> parts = List.of(link().split("/", -1));
		return "\"uid\":\"%s\",\"token\":\"%s\"".formatted(parts.get(parts.size() - 2), parts.getLast());
	}

}
