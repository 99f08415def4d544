package org.gongli.documents.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongli.shared.Money;

/// Values for every template that there is, invented, and as long as real ones are.
final class LetterSamples {

    private static final Path TEMPLATES = Path.of("src/main/resources/letters");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String ISSUER = "东莞市总工会";

    private LetterSamples() {
    }

    /// The names of all templates, as [Letters] takes them.
    static List<String> templates() {
        try (var files = Files.walk(TEMPLATES)) {
            return files.map(file -> TEMPLATES.relativize(file).toString()).filter(name -> name.endsWith(".txt") && !name.endsWith("_en.txt"))
                    .map(name -> name.replace(".txt", "")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything that any template names.
    static Map<String, Object> values(Locale language) {
        return language.equals(Locale.ENGLISH) ? western() : chinese();
    }

    private static Map<String, Object> chinese() {
        var values = common();
        values.putAll(Map.of("title", "会员资格证明", "statement", "兹证明陈美丽同志自2021年3月起为东莞市虎门镇恒兴电子有限公司工会会员，会籍有效，按时缴纳会费。",
                "issuer", ISSUER, "union", "东莞市虎门镇恒兴电子有限公司工会委员会", "chair", "李建国", "town", "虎门镇总工会", "enterprise", "东莞市恒兴电子有限公司",
                "payee", "陈美丽", "payer", ISSUER, "office", "东莞市总工会权益保障部"));
        values.putAll(Map.of("account", "示例银行东莞虎门支行 **** 3847", "purpose", "2026年第四季度困难职工生活救助", "source", "市级财政专项帮扶资金", "name", "陈美丽：", "level", "深度困难",
                "reason", "家庭成员患重大疾病，一年刚性支出较大，收入低于认定线。", "notes", "一份材料含其他人的个人信息，按规定遮盖后收录。"));
        values.put("name", "陈美丽");
        values.put("pieces", List.of(piece(1, "帮扶申请表"), piece(2, "收入证明"), piece(3, "诊断证明及费用清单")));
        values.put("grants", List.of(Map.of("tier", "市级", "payer", ISSUER, "amount", new Money(3_000_00)), Map.of("tier", "镇街", "payer", "虎门镇总工会", "amount", new Money(1_000_00))));
        values.put("cards", List.of(Map.of("statement", "家庭月人均收入低于当地最低生活保障标准的职工，认定为深度困难职工。", "source", "《困难职工认定管理办法》第八条"),
                Map.of("statement", "同一家庭一个年度内的生活救助，累计不超过规定的限额。", "source", "《困难职工帮扶资金管理办法》第十一条")));
        return values;
    }

    private static Map<String, Object> western() {
        var values = chinese();
        values.putAll(Map.of("title", "Proof of membership", "statement", "Chen Meili has been a member of the union of Hengxing Electronics in Humen since March 2021.",
                "issuer", "Dongguan Federation of Trade Unions", "union", "The union of Hengxing Electronics in Humen", "chair", "Li Jianguo", "town", "the Humen federation",
                "enterprise", "Hengxing Electronics", "payee", "Chen Meili", "payer", "Dongguan Federation of Trade Unions", "office", "Rights office"));
        return values;
    }

    private static Map<String, Object> common() {
        var values = new HashMap<String, Object>(Map.of("number", "2026-000012", "foundedOn", DAY, "electedOn", DAY.minusDays(12), "issuedAt", DAY, "paidAt", DAY, "decidedOn", DAY, "takenAt", DAY, "validTo", DAY.plusYears(1),
                "uscc", "81441900MC12345678"));
        values.putAll(Map.of("years", 5, "attending", 118, "entitled", 132, "amount", new Money(3_000_00), "year", "2026", "code", "7K3M-Q2XW-9TBC-4RDF-6HJN-8PSV",
                "address", "https://gongli.example/verify/7K3M-Q2XW-9TBC-4RDF-6HJN-8PSV"));
        values.putAll(Map.of("granted", true, "refused", false, "net", 812, "deep", 1_206, "relative", 1_809, "missing", ""));
        return values;
    }

    private static Map<String, Object> piece(int number, String title) {
        return Map.of("number", number, "title", title, "file", number + "-" + title + ".pdf", "size", 182_344L * number, "digest", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }
}
