package dev.kartoteka.architecture.planted.domainknowsonlythejdk.domain.client;

import java.lang.reflect.Method;
import java.util.List;

interface Mirror {

	List<Method[]> methods();

}
