package org.gongli.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may set, each as `--gongli.…` or `GONGLI_…`.
///
/// @param data        the folder that keeps everything: database, secrets, uploads
/// @param databaseUrl the JDBC URL of an outside PostgreSQL; without it the platform runs its own
/// @param demo        load the demo city into an empty database and offer its personas at sign-in
/// @param city        the folder of the classpath or the disk that describes the city
/// @param publicUrl   the address that people type, for links and QR codes; with `https` cookies are marked secure
/// @param masterKey   32 random bytes in Base64; without it a key is made at first start and kept in the data folder
@ConfigurationProperties("gongli")
public record GongliProperties(@DefaultValue("data") Path data, @Nullable String databaseUrl, @DefaultValue("false") boolean demo,
                               @DefaultValue("classpath:cities/dongguan/") String city,
                               @DefaultValue("http://localhost:8080") String publicUrl, @Nullable String masterKey) {

    public boolean secure() {
        return publicUrl.startsWith("https:");
    }
}
