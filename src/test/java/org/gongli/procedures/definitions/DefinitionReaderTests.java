package org.gongli.procedures.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongli.procedures.Level;
import org.gongli.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class DefinitionReaderTests {

    private static final String SAMPLE = sample();

    private static String sample() {
        try {
            return new ClassPathResource("procedures/sample.bpmn20.xml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_sample_says_who_decides_until_when_by_which_paper() {
        var town = DefinitionReader.read(SAMPLE).node("town");

        assertThat(town.level()).isEqualTo(Level.TOWN);
        assertThat(town.limit()).isNotNull();
        assertThat(town.limit().days()).isEqualTo(5);
        assertThat(town.limit().basis()).isNotBlank();
    }

    /// What somebody hostile or careless changes, and the sentence that refuses it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <startEvent | <scriptTask id="x" name="x" scriptFormat="groovy"><script>1</script></scriptTask><startEvent | procedures.definition.element
            <startEvent | <serviceTask id="x" name="x"/><startEvent | procedures.definition.element
            <startEvent | <extensionElements/><startEvent | procedures.definition.element
            <startEvent | <startEvent xmlns:flowable="http://flowable.org/bpmn" flowable:formKey="x" | procedures.definition.attribute
            <receiveTask | <receiveTask xmlns:activiti="http://activiti.org/bpmn" activiti:class="java.lang.Runtime" | procedures.definition.attribute
            xsi:type="tFormalExpression" | language="groovy" | procedures.definition.attribute
            gongli:name-en="Town reviews" | gongli:name-en="${runtime.exec('id')}" | procedures.definition.computed
            gongli:name-en="Town reviews" | gongli:name-en="#{1}" | procedures.definition.computed
            ${action == 'OBJECTED'} | ${action.getClass() == 'OBJECTED'} | procedures.definition.condition
            ${action == 'OBJECTED'} | ${''.getClass().forName('java.lang.Runtime') == 'x'} | procedures.definition.condition
            ${action == 'OBJECTED'} | ${action == 'OBJECTED'}${runtime.exec('id')} | procedures.definition.condition
            ${action == 'OBJECTED'} | #{action == 'OBJECTED'} | procedures.definition.condition
            ${action == 'OBJECTED'} | ${empty == 'OBJECTED'} | procedures.definition.condition
            ${action == 'OBJECTED'} | ${secret == 'OBJECTED'} | procedures.definition.variable
            gongli:level="TOWN" | gongli:level="VILLAGE" | procedures.definition.level
            gongli:level="TOWN" | gongli:level="TOWN" gongli:role="MEMBER" | procedures.definition.role
            gongli:level="TOWN" | gongli:level="TOWN" gongli:role="AUDITOR" | procedures.definition.role
            gongli:limit="5 WORKING" | gongli:limit="soon" | procedures.definition.limit
            gongli:days="5" | gongli:days="0" | procedures.definition.days
            gongli:ending="REJECTED" | gongli:ending="LOST" | procedures.definition.ending
            gongli:actions="APPROVE REJECT" gongli:apart-from="city" | gongli:actions="EXECUTE" | procedures.definition.action
            gongli:apart-from="city" | gongli:apart-from="nobody" | procedures.definition.apart-from
            default="townAgrees" | gatewayDirection="Diverging" | procedures.definition.otherwise
            id="sample" name | id="Sample" name | procedures.definition.key
            <sequenceFlow id="f2" sourceRef="enterprise" targetRef="afterEnterprise"/> | <sequenceFlow id="f2" sourceRef="enterprise" targetRef="nowhere"/> | procedures.definition.schema.nothing
            <sequenceFlow id="f2" sourceRef | <sequenceFlow id="start" sourceRef | procedures.definition.schema.twice
            sourceRef="enterprise" targetRef="afterEnterprise"/> | sourceRef="enterprise"/> | procedures.definition.schema.lacks
            <sequenceFlow id="f2" | <outgoing>f2</outgoing><sequenceFlow id="f2" | procedures.definition.schema.place
            isExecutable="true" | isExecutable="perhaps" | procedures.definition.schema
            <startEvent | <startEvent id=7 | procedures.definition.xml
            bpmnElement="town"> | bpmnElement="village"> | procedures.definition.not-drawn
            isExecutable="true" | isExecutable="false" | procedures.definition.one-process
            <definitions | <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><definitions | procedures.definition.doctype
            """)
    void a_file_that_is_broken_or_hostile_is_refused_with_its_sentence(String from, String to, String key) {
        assertThat(SAMPLE).contains(from);

        var refused = catchThrowableOfType(Refused.class, () -> DefinitionReader.read(SAMPLE.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))));

        assertThat(refused).isNotNull().extracting(Refused::key).isEqualTo(key);
    }

    @Test
    void the_place_of_a_fault_is_told_in_our_own_words() {
        var broken = catchThrowableOfType(Refused.class, () -> DefinitionReader.read("<definitions>\n  <process\n</definitions>"));
        var nowhere = catchThrowableOfType(Refused.class, () -> DefinitionReader.read(SAMPLE.replace("sourceRef=\"enterprise\" targetRef=\"afterEnterprise\"", "sourceRef=\"enterprise\" targetRef=\"nowhere\"")));
        var lacking = catchThrowableOfType(Refused.class, () -> DefinitionReader.read(SAMPLE.replace("sourceRef=\"enterprise\" targetRef=\"afterEnterprise\"", "sourceRef=\"enterprise\"")));

        assertThat(broken.args()).containsExactly(3, 1);
        assertThat(nowhere.args()[2]).isEqualTo("nowhere");
        assertThat(lacking.args()[0]).isEqualTo((int) SAMPLE.substring(0, SAMPLE.indexOf("sourceRef=\"enterprise\"")).lines().count());
        assertThat(lacking.args()[2]).isEqualTo("targetRef");
    }

    @Test
    void refusing_cannot_be_drawn_as_approving() {
        var turned = SAMPLE.replace("id=\"cityRejects\" name=\"不同意\" gongli:name-en=\"Refused\" sourceRef=\"afterCity\" targetRef=\"rejected\"", "id=\"cityRejects\" name=\"不同意\" gongli:name-en=\"Refused\" sourceRef=\"afterCity\" targetRef=\"approved\"");
        assertThat(turned).isNotEqualTo(SAMPLE);

        assertThat(catchThrowableOfType(Refused.class, () -> DefinitionReader.read(turned))).extracting(Refused::key).isEqualTo("procedures.definition.meaning");
    }

    @Test
    void what_is_refused_cannot_come_to_another_desk() {
        var goesOn = SAMPLE.replace("sourceRef=\"afterTown\" targetRef=\"rejected\"", "sourceRef=\"afterTown\" targetRef=\"city\"");
        assertThat(goesOn).isNotEqualTo(SAMPLE);

        assertThat(catchThrowableOfType(Refused.class, () -> DefinitionReader.read(goesOn))).extracting(Refused::key).isEqualTo("procedures.definition.meaning");
    }

    @Test
    void a_step_that_nothing_leads_to_is_refused() {
        var lost = SAMPLE.replace("sourceRef=\"afterEnterprise\" targetRef=\"town\"", "sourceRef=\"afterEnterprise\" targetRef=\"mend\"");

        assertThat(catchThrowableOfType(Refused.class, () -> DefinitionReader.read(lost))).extracting(Refused::key).isEqualTo("procedures.definition.unreached");
    }
}
