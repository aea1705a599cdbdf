package dev.kartoteka.adapter.console.page;

import java.util.Map;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;

/** Renders templates. */
public final class Document {

	private static final HtmlInterceptor NOTHING = new NoInterceptor();

	private Document() {
	}

	/** Returns the bytes that the template writes, in UTF-8. */
	public static byte[] of(Template template) {
		Utf8ByteOutput bytes = new Utf8ByteOutput();
		template.render(new OwaspHtmlTemplateOutput(bytes), NOTHING);
		return bytes.toByteArray();
	}

	/** A template with its parameters. */
	@FunctionalInterface
	public interface Template {

		void render(OwaspHtmlTemplateOutput output, HtmlInterceptor interceptor);

	}

	/** The generated code calls an interceptor only if it is not null; this is none. */
	private static final class NoInterceptor implements HtmlInterceptor {

		@Override
		public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
			// Nothing is added to a tag.
		}

		@Override
		public void onHtmlTagClosed(String name, TemplateOutput output) {
			// Nothing is added to a tag.
		}

	}

}
