package org.gongli.funds.paying;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongli.shared.PlainText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The words of bank files. Files go out in Chinese, whoever makes them, so that one batch is one file; what comes back may use either language.
@Component
public class BankWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource texts;

    BankWords(MessageSource texts) {
        this.texts = texts;
    }

    public String title(Field field) {
        return text(field.key, LANGUAGES.getFirst());
    }

    /// What stands beside each payment on the payee's statement. It tells nothing of why somebody was paid.
    String memo() {
        return text("funds.file.memo-text", LANGUAGES.getFirst());
    }

    /// Which column a title is of; empty for one that we do not read.
    public Optional<Field> field(String title) {
        return Arrays.stream(Field.values()).filter(field -> says(field.key, title)).findFirst();
    }

    public Optional<Answer> answer(String word) {
        return Arrays.stream(Answer.values()).filter(answer -> says(answer.key, word)).findFirst();
    }

    /// A bank that there is not.
    public String demoBank() {
        return text("funds.demo-bank", LANGUAGES.getFirst());
    }

    public String word(Answer answer) {
        return text(answer.key, LANGUAGES.getFirst());
    }

    private boolean says(String key, String word) {
        return LANGUAGES.stream().anyMatch(language -> PlainText.code(text(key, language)).equals(PlainText.code(word)));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }

    /// A column of the file.
    public enum Field {
        BATCH("funds.file.batch"), LINE("funds.file.line"), HOLDER("funds.file.holder"), NUMBER("funds.file.number"), BANK("funds.file.bank"),
        AMOUNT("funds.file.amount"), MEMO("funds.file.memo"), RESULT("funds.file.result"), REASON("funds.file.reason");

        private final String key;

        Field(String key) {
            this.key = key;
        }
    }

    /// What the bank says of a line.
    public enum Answer {
        PAID("funds.file.paid"), FAILED("funds.file.failed"), RETURNED("funds.file.returned");

        private final String key;

        Answer(String key) {
            this.key = key;
        }
    }
}
