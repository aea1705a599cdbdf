package dev.kartoteka.adapter.geojson;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The whole adapter. Wants the driving ports
 * {@link dev.kartoteka.domain.district.ImportDistricts} and
 * {@link dev.kartoteka.domain.place.ImportPlaces}, and the queries of both. Carries out
 * its command when the context has started, and tells by the exit code how it went; where
 * there is no command it loads the sample that {@code kartoteka.sample-data} names.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class GeojsonAdapterConfiguration {

	public static final String IMPORT_COMMAND = "import-geojson";

	public static final String EXPORT_COMMAND = "export-geojson";

}
