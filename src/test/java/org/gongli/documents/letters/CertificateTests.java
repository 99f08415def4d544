package org.gongli.documents.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import org.gongli.shared.Actor;
import org.gongli.shared.Refused;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class CertificateTests {

    private final Given given;
    private final Certificates certificates;
    private final Codes codes;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    CertificateTests(Given given, Certificates certificates, Codes codes, MovableClock clock, JdbcClient jdbc, MockMvcTester mvc) {
        this.given = given;
        this.certificates = certificates;
        this.codes = codes;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anybody_learns_what_a_certificate_says_and_no_more() {
        var town = given.town("Issuing town");
        var holder = town.union("Shoes").enrol("Chen Meili");
        var certificate = certificates.issue(Actor.SYSTEM, NewCertificate.of("documents.verify-kind", "A-" + holder, "example/1", town.id(), holder));

        assertThat(verify(certificate.code())).hasStatusOk().bodyText().contains("Issuing town").contains("Chen *").contains("A-" + holder).doesNotContain("Meili").doesNotContain("Shoes");
        assertThat(certificate.address()).endsWith("/verify/" + certificate.code());
        assertThat(certificate.code()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(certificates.about("example/1")).extracting(Certificate::code).contains(certificate.code());
    }

    @Test
    void however_a_code_is_typed_it_is_the_same() {
        var certificate = issued("B");

        for (var typed : new String[] {certificate.code().toLowerCase(Locale.ROOT), certificate.code().replace("-", ""), certificate.code().replace('-', ' '),
                certificate.code().replace('0', 'O').replace('1', 'l')}) {
            assertThat(certificates.verify(typed, true).known()).as(typed).isTrue();
        }
        assertThat(mvc.get().uri("/verify").queryParam("code", certificate.code())).hasStatus(302).hasRedirectedUrl("/verify/" + certificate.code());
    }

    @Test
    void a_forged_code_and_one_of_another_letter_are_none() {
        var code = certificates.issue(Actor.SYSTEM, NewCertificate.of("documents.verify-kind", "C", "example/3", given.city("C").id(), given.city("C2").id())).code();
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) != '-') {
                var altered = code.substring(0, i) + (code.charAt(i) == '7' ? '8' : '7') + code.substring(i + 1);
                assertThat(codes.genuine(altered)).as(altered).isEmpty();
            }
        }
        assertThat(verify("0000-0000-0000-0000-0000-0000")).hasStatus(404).bodyText().contains("There is no such certificate");
        assertThat(verify(codes.fresh())).as("ours, and issued to nobody").hasStatus(404);
        assertThat(verify("%3Cscript%3E")).hasStatus(404).bodyText().doesNotContain("<script>");
    }

    @Test
    void codes_are_different_and_stand_nowhere_in_the_clear() {
        var some = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(codes.genuine(some.add(codes.fresh()) ? codes.fresh() : "")).isPresent();
        }
        var code = issued("D").code().replace("-", "");
        assertThat(jdbc.sql("select c::text from documents.certificate c").query(String.class).list()).noneMatch(row -> row.contains(code) || row.contains(hex(code)));
    }

    private static String hex(String code) {
        return HexFormat.of().formatHex(code.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_certificate_ends_with_its_day_and_by_being_revoked() {
        var city = given.city("Ending");
        var until = certificates.issue(Actor.SYSTEM, NewCertificate.of("documents.verify-kind", "E-" + city.id(), "example/4", city.id(), city.id()).until(LocalDate.now(clock)));
        var revoked = certificates.issue(Actor.SYSTEM, NewCertificate.of("documents.verify-kind", "F-" + city.id(), "example/5", city.id(), city.id()));

        assertThat(verify(until.code())).bodyText().contains("and holds");
        clock.advance(Duration.ofDays(1));
        assertThat(verify(until.code())).hasStatusOk().bodyText().contains("its time is over");
        certificates.revoke(Actor.SYSTEM, revoked.id(), "documents.purpose");
        assertThat(verify(revoked.code())).hasStatusOk().bodyText().contains("was revoked");
        assertThatThrownBy(() -> certificates.revoke(Actor.SYSTEM, revoked.id(), "documents.purpose")).isInstanceOf(Refused.class);
        assertThat(certificates.about("example/5")).extracting(Certificate::id).doesNotContain(revoked.id());
    }

    @Test
    void a_number_is_given_once() {
        var city = given.city("Once");
        var certificate = NewCertificate.of("documents.verify-kind", "G-" + city.id(), "example/6", city.id(), city.id());
        certificates.issue(Actor.SYSTEM, certificate);

        assertThatThrownBy(() -> certificates.issue(Actor.SYSTEM, certificate)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private Certificate issued(String number) {
        var city = given.city(number);
        return certificates.issue(Actor.SYSTEM, NewCertificate.of("documents.verify-kind", number + "-" + city.id(), "example/2", city.id(), city.id()));
    }

    private MvcTestResult verify(String code) {
        return mvc.get().uri(URI.create("/verify/" + code)).header("Accept-Language", "en").exchange();
    }
}
