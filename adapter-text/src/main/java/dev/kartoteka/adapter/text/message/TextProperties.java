package dev.kartoteka.adapter.text.message;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How text messages are sent.
 *
 * @param countryCodes calling codes of the countries to which text messages are sent
 */
@ConfigurationProperties("kartoteka.text-messages")
record TextProperties(@DefaultValue("7") List<String> countryCodes) {

	TextProperties {
		countryCodes = List.copyOf(countryCodes);
		for (String code : countryCodes) {
			if (!code.matches("[1-9][0-9]{0,2}|\\*")) {
				throw new IllegalArgumentException("kartoteka.text-messages.country-codes: \"" + code
						+ "\" is no calling code; one looks like 7, and * allows every country");
			}
		}
	}

}
