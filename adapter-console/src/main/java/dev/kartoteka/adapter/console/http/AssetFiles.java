package dev.kartoteka.adapter.console.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.MultipartConfigElement;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.page.Frame;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The style sheet and the scripts. Their names contain a hash of their content, so that
 * browsers may keep them for a year.
 */
@Component
class AssetFiles {

	static final String FOLDER = "/console/assets/";

	private static final String CSS = "text/css;charset=utf-8";

	private static final String JAVASCRIPT = "text/javascript;charset=utf-8";

	private final Map<String, Asset> byPath = new LinkedHashMap<>();

	private final Frame.Assets addresses;

	AssetFiles(MultipartConfigElement uploads) {
		String style = add("console", "css", CSS, new ClassPathResource("assets/console.css", AssetFiles.class));
		String htmx = add("htmx", "js", JAVASCRIPT, fromWebJar("htmx.org", "htmx.min.js"));
		String files = add("files", "js", JAVASCRIPT, new ClassPathResource("assets/files.js", AssetFiles.class));
		String icon = add("icon", "svg", "image/svg+xml", new ClassPathResource("assets/icon.svg", AssetFiles.class));
		String leafletStyle = add("leaflet", "css", CSS, fromWebJar("leaflet", "leaflet.css"));
		String mapStyle = add("map", "css", CSS, new ClassPathResource("assets/map.css", AssetFiles.class));
		String leaflet = add("leaflet", "js", JAVASCRIPT, fromWebJar("leaflet", "leaflet.js"));
		String map = add("map", "js", JAVASCRIPT, new ClassPathResource("assets/map.js", AssetFiles.class));
		this.addresses = new Frame.Assets(style, htmx, files, uploads.getMaxRequestSize() - FormBody.MAX_BYTES, icon,
				leafletStyle, mapStyle, leaflet, map);
	}

	/** Returns the addresses for pages. */
	Frame.Assets addresses() {
		return this.addresses;
	}

	/** Returns the file at that path; null if there is none. */
	@Nullable Asset find(String path) {
		return this.byPath.get(path);
	}

	private String add(String name, String extension, String mediaType, Resource resource) {
		try {
			byte[] content = resource.getContentAsByteArray();
			String path = FOLDER + name + "-" + hash(content) + "." + extension;
			this.byPath.put(path, new Asset(mediaType, content, gzip(content)));
			return path;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The folder of the WebJar contains its version. */
	private static Resource fromWebJar(String library, String name) {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:META-INF/resources/webjars/" + library + "/*/dist/" + name);
			if (found.length != 1) {
				throw new IllegalStateException(found.length + " files are " + name);
			}
			return found[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(byte[] content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is missing", ex);
		}
	}

	static byte[] gzip(byte[] plain) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A file, plain and compressed. */
	@SuppressWarnings("ArrayRecordComponent")
	record Asset(String mediaType, byte[] plain, byte[] compressed) {
	}

}
