package org.gongli.organisations;

import java.util.EnumSet;
import org.gongli.organisations.city.City;
import org.gongli.organisations.city.CityFiles;
import org.gongli.organisations.city.Pinyin;
import org.gongli.platform.GongliProperties;
import org.gongli.shared.Role;
import org.gongli.ui.DeskSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class OrganisationsConfiguration {

    @Bean
    static City city(GongliProperties properties, ResourceLoader resources) {
        return new CityFiles(folder(properties.city(), resources)).city();
    }

    @Bean
    static Pinyin pinyin(City city) {
        return new Pinyin(city.readings());
    }

    @Bean
    static DeskSection organisationsSection() {
        return new DeskSection("nav.organisations", "sitemap", "/organisations", 20,
                EnumSet.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.AUDITOR, Role.ADMINISTRATOR));
    }

    /// An address with a scheme such as `classpath:`, or else a folder of the disk.
    private static Resource folder(String address, ResourceLoader resources) {
        var slashed = address.endsWith("/") ? address : address + "/";
        return slashed.contains(":") ? resources.getResource(slashed) : new FileSystemResource(slashed);
    }
}
