package org.gongli.documents.content;

import java.time.Duration;
import org.gongli.platform.CannotStart;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// Which scanner looks at uploads: one that somebody declared, else the ClamAV of `gongli.clamav`, as `host:port`, else none.
@Configuration(proxyBeanMethods = false)
class ScanConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    @Fallback
    VirusScan virusScan(@Value("${gongli.clamav:}") String address) {
        if (address.isBlank()) {
            LoggerFactory.getLogger(VirusScan.class).warn("Uploads are not scanned for viruses. Name a ClamAV daemon with --gongli.clamav HOST:PORT.");
            return content -> { };
        }
        if (!address.matches("[^:]+:\\d{1,5}")) {
            throw new CannotStart("The address of the virus scanner must be HOST:PORT, and is: " + address);
        }
        int colon = address.indexOf(':');
        return new ClamAv(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), PATIENCE);
    }
}
