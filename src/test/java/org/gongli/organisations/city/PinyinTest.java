package org.gongli.organisations.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class PinyinTest {

    private static final Pinyin DONGGUAN = new Pinyin(new CityFiles(new ClassPathResource("cities/dongguan/")).city().readings());

    /// Han text as escapes: houjie, dongguan, chang'an, machong, tangxia, daojiao, gaobu, zhangmutou, shan wu, lv ri, dazhong yinhang.
    @ParameterizedTest
    @CsvSource({
            "\u539a\u8857\u9547,             houjiezhen,     hjz",
            "\u4e1c\u839e,                   dongguan,       dg",
            "\u957f\u5b89\u9547,             changanzhen,    caz",
            "\u9ebb\u6d8c\u9547,             machongzhen,    mcz",
            "\u5858\u53a6\u9547,             tangxiazhen,    txz",
            "\u9053\u6ed8\u9547,             daojiaozhen,    djz",
            "\u9ad8\u57d7\u9547,             gaobuzhen,      gbz",
            "\u6a1f\u6728\u5934\u9547,       zhangmutouzhen, zmtz",
            "\u5355\u5c4b\u793e\u533a,       shanwushequ,    swsq",
            "\u7eff\u65e5,                   lvri,           lr",
            "\u5927\u4f17\u94f6\u884c,       dazhongyinhang, dzyh",
    })
    void place_names_are_read_as_people_there_say_them(String name, String full, String initials) {
        assertThat(DONGGUAN.spell(name)).isEqualTo(new Pinyin.Spelling(full, initials));
    }

    @Test
    void latin_letters_and_digits_stay_whole_and_signs_are_left_out() {
        assertThat(DONGGUAN.spell("ABC-8 \u539a\u8857 (Nr. 3)")).isEqualTo(new Pinyin.Spelling("abc8houjienr3", "abc8hjnr3"));
    }

    @Test
    void a_rare_character_without_a_known_reading_stands_for_itself() {
        assertThat(DONGGUAN.spell("\ud840\udc0b\u539a").initials()).isEqualTo("\ud840\udc0bh");
    }

    @Test
    void the_longest_reading_of_the_city_wins() {
        var pinyin = new Pinyin(Map.of("\u957f", List.of("zhang"), "\u957f\u5b89", List.of("chang", "an")));

        assertThat(pinyin.spell("\u957f\u957f\u5b89").full()).isEqualTo("zhangchangan");
    }

    @Test
    void every_division_of_dongguan_is_spelled_in_latin_letters() {
        var city = new CityFiles(new ClassPathResource("cities/dongguan/")).city();

        assertThat(city.villages()).allSatisfy(village -> assertThat(DONGGUAN.spell(village.name()).full()).matches("[a-z]+"));
        assertThat(city.towns()).allSatisfy(town -> assertThat(town.nameEn().toLowerCase().replaceAll("[^a-z]", ""))
                .startsWith(DONGGUAN.spell(town.name()).full().replaceAll("(zhen|jiedao|hu)$", "")));
    }
}
