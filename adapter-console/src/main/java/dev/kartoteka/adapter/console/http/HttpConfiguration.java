package dev.kartoteka.adapter.console.http;

import java.util.List;

import dev.kartoteka.adapter.console.UploadClock;
import dev.kartoteka.domain.account.BrowserSessionQueries;
import dev.kartoteka.domain.client.ClientBrowserSessionQueries;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

	/** Before the API's headers, routes and tokens, after the proxy and the log. */
	private static final int ORDER = -160;

	@Bean
	RouteTable consoleRoutes() {
		return new RouteTable();
	}

	@Bean
	FilterRegistrationBean<ConsoleFilter> consoleFilter(RouteTable consoleRoutes, List<Pages> pages,
			Dispatcher dispatcher, BrowserSessionQueries sessions, ClientBrowserSessionQueries clientSessions,
			AssetFiles assets, UploadClock clock) {
		pages.forEach((page) -> page.declareOn(consoleRoutes));
		FilterRegistrationBean<ConsoleFilter> registration = new FilterRegistrationBean<>(
				new ConsoleFilter(consoleRoutes, dispatcher, sessions, clientSessions, assets, clock));
		registration.setOrder(ORDER);
		return registration;
	}

}
