package fr.essaim.site;

import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Addresses that Tomcat refuses before any page is asked (`%00`, half a letter, `/../`): they lead
/// nowhere, and say so in the house's look.
@Configuration(proxyBeanMethods = false)
class UnreadableAddress {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableAddress.class);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddresses(Pages pages) {
        return tomcat -> tomcat.addContextCustomizers(
                (Context context) -> context.addLifecycleListener(event -> report(context.getParent(), pages)));
    }

    private static void report(@Nullable Container host, Pages pages) {
        if (host != null && findOurs(host) == 0) {
            host.getPipeline().addValve(new Lost(pages));
        }
    }

    private static long findOurs(Container host) {
        return java.util.Arrays.stream(host.getPipeline().getValves())
                .filter(Lost.class::isInstance)
                .count();
    }

    private static final class Lost extends ErrorReportValve {
        private final Pages pages;

        Lost(Pages pages) {
            this.pages = pages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return; // answered by a page
            }
            try {
                pages.draw(new LostPage(), request, response.getResponse());
            } catch (IOException | RuntimeException notDrawn) {
                LOG.info(
                        "A refused address has no page: {}", notDrawn.getClass().getSimpleName());
            }
        }
    }
}
